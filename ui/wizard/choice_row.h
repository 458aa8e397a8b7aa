// A radio button as a whole row: circle, name, what is typed or compared in monospace, and a remark at the far end.
#pragma once

#include <QRadioButton>

namespace scepter::ui {

class ChoiceRow : public QRadioButton {
    Q_OBJECT

public:
    ChoiceRow(const QString &name, const QString &value, const QString &remark, QWidget *parent = nullptr);

    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    QString m_value;
    QString m_remark;
};

}  // namespace scepter::ui
