// Round buttons over a list, of which one is pressed: what of the list is shown.
#pragma once

#include <QWidget>

#include "ui/theme/tones.h"
#include "ui/window/page.h"

class QButtonGroup;
class QHBoxLayout;

namespace scepter::ui {

class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    /// `iconName` is a lucide name, or empty.
    void addChip(PageFilter filter, const QString &word, const QString &iconName = {}, Role role = Role::Text);
    /// Beside the word; nothing for a negative count.
    void setCount(PageFilter filter, qint64 count);
    PageFilter current() const;
    /// Says nothing when there is no such chip.
    void setCurrent(PageFilter filter);
    bool has(PageFilter filter) const;

Q_SIGNALS:
    void chosen(scepter::ui::PageFilter filter);

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
};

}  // namespace scepter::ui
