// The published revocation lists: whether the newest is still good, and those before it.
#pragma once

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"

class QPushButton;
class QTableWidget;

namespace scepter::ui {

class FieldList;

class CrlPane : public DetailPane {
    Q_OBJECT

public:
    CrlPane(SiteControl &site, QWidget *parent);

    void refresh();
    /// Asks where; the list that is selected, or the newest one. DER, or PEM when the name ends so.
    void save();

private:
    const CrlRecord *chosen() const;
    void showNewest();
    void showAll();
    /// Which authority a list is of is said only where there are several.
    bool hasSeveralAuthorities() const;

    SiteControl &m_site;
    FieldList *m_fields;
    QTableWidget *m_table;
    QPushButton *m_save;
    std::vector<CrlRecord> m_lists;  ///< newest first
    struct {
        int authority, number, published, next, entries;
    } m_field{};
};

}  // namespace scepter::ui
