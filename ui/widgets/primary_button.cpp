#include "ui/widgets/primary_button.h"

#include "ui/theme/icon.h"
#include "ui/theme/style.h"

namespace scepter::ui {

PrimaryButton::PrimaryButton(const QString &text, const QString &iconName, QWidget *parent)
    : QPushButton(text, parent) {
    setProperty(Style::primaryProperty, true);
    if (!iconName.isEmpty()) setIcon(ui::icon(iconName, Role::OnAccent));
}

}  // namespace scepter::ui
