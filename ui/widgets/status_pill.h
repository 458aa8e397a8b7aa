// A state as icon and word on a ground of its colour.
#pragma once

#include <QWidget>

#include "ui/theme/tones.h"

namespace scepter::ui {

class StatusPill : public QWidget {
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);

    /// `iconName` is a lucide name ("circle-check"), or empty.
    void setState(const QString &iconName, const QString &word, Role role);
    QString word() const { return m_word; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_word;
    Role m_role = Role::Dimmed;
};

}  // namespace scepter::ui
