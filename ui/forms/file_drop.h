// A field that a file is dropped on; the whole field says so.
#pragma once

#include <QWidget>

class QLabel;

namespace scepter::ui {

class FileDrop : public QWidget {
    Q_OBJECT

public:
    FileDrop(const QString &heading, const QString &sentence, QWidget *parent = nullptr);

Q_SIGNALS:
    void dropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setHovered(bool isHovered);

    QLabel *m_icon;
    bool m_isHovered = false;
};

}  // namespace scepter::ui
