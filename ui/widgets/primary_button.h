// The one button of a page that is filled with the accent.
#pragma once

#include <QPushButton>

namespace scepter::ui {

class PrimaryButton : public QPushButton {
    Q_OBJECT

public:
    /// `iconName` is a lucide name, or empty.
    explicit PrimaryButton(const QString &text, const QString &iconName = {}, QWidget *parent = nullptr);
};

}  // namespace scepter::ui
