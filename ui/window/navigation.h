// The list of pages at the left, with a count where something waits.
#pragma once

#include <QListWidget>

#include "ui/theme/tones.h"
#include "ui/window/page.h"

namespace scepter::ui {

class Navigation : public QListWidget {
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent);

    void addPage(Page page, const QString &name, const QString &iconName);
    void addSeparator();
    /// 0 hides it. `meaning` is for screen readers and the tip: "3 failing devices".
    void setCount(Page page, qint64 count, Role role, const QString &meaning);
    void setCurrentPage(Page page);

Q_SIGNALS:
    void pageChosen(scepter::ui::Page page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColours();
    QListWidgetItem *itemOf(Page page) const;
};

}  // namespace scepter::ui
