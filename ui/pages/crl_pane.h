// The published revocation lists: whether the newest is still good, and those before it.
#pragma once

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"

class QTableWidget;

namespace scepter::ui {

class FieldList;

class CrlPane : public DetailPane {
    Q_OBJECT

public:
    CrlPane(SiteControl &site, QWidget *parent);

    void refresh();

private:
    void showNewest(const std::vector<CrlRecord> &lists);
    void showAll(const std::vector<CrlRecord> &lists);

    SiteControl &m_site;
    FieldList *m_fields;
    QTableWidget *m_table;
    struct {
        int number, published, next, entries;
    } m_field{};
};

}  // namespace scepter::ui
