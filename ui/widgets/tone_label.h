// A label in the colour of a role, which keeps its meaning when the scheme changes.
#pragma once

#include <QLabel>

#include "ui/theme/tones.h"

namespace scepter::ui {

class ToneLabel : public QLabel {
    Q_OBJECT

public:
    explicit ToneLabel(const QString &text, Role role, QWidget *parent = nullptr);

    void setRole(Role role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColour();
    Role m_role;
};

}  // namespace scepter::ui
