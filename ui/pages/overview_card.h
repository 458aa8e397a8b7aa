// A number that matters, what it is about, and one sentence in the colour of its state; a click leads to the list
// behind it.
#pragma once

#include <QAbstractButton>

#include "ui/theme/tones.h"

namespace scepter::ui {

class OverviewCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit OverviewCard(const QString &caption, QWidget *parent = nullptr);

    /// `iconName` is a lucide name.
    void setContent(qint64 number, const QString &iconName, const QString &remark, Role role);
    qint64 number() const { return m_number; }
    QString remark() const { return m_remark; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_number = 0;
    QString m_icon;
    QString m_remark;
    Role m_role = Role::Dimmed;
};

}  // namespace scepter::ui
