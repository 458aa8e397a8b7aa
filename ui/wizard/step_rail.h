// The left rail of the wizard: which steps are done, which one is now, which ones follow.
#pragma once

#include <QStringList>
#include <QWidget>

namespace scepter::ui {

class StepRail : public QWidget {
    Q_OBJECT

public:
    explicit StepRail(const QStringList &names, QWidget *parent = nullptr);

    /// Steps before it are shown as done.
    void setCurrent(int step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect rowRect(int step) const;

    QStringList m_names;
    int m_current = 0;
};

}  // namespace scepter::ui
