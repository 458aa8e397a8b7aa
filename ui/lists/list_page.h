// What every page with a list has: header, filters, search, the list, the detail of what is selected, and the actions
// on it.
#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include "ui/control/site_control.h"
#include "ui/lists/ledger_view.h"
#include "ui/window/page.h"

class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace scepter::ui {

class CsvExport;
class EmptyState;
class FilterChips;
class PageHeader;
class SelectionPane;

/// What an action needs to be selected.
enum class Applies { Always, ToOne, ToSome };

class ListPage : public QWidget {
    Q_OBJECT

public:
    ~ListPage() override;

    LedgerView &view() const { return *m_view; }
    const QList<QAction *> &rowActions() const { return m_actions; }

    /// Shows what was asked for: filter and search are replaced.
    virtual void show(const Destination &destination);
    using QWidget::show;
    void setSearch(const QString &search);
    void focusSearch();
    /// Writes what is shown; `done` gets an empty sentence, or why it failed.
    void exportTo(const QString &path, std::function<void(const QString &)> done);
    /// "1 of 1,284 selected".
    QString countsSentence() const;

Q_SIGNALS:
    void countsChanged();
    void destinationWanted(const scepter::ui::Destination &destination);

protected:
    struct Words {
        QString name;  ///< key of what is remembered
        QString title;
        QString searchHint;  ///< "Name, address, serial number"
        QString emptyIcon;
        QString emptyHeading;
        QString emptySentence;
        QString emptyAction;  ///< text of the button; empty for none
        QString nothingSelected;
        int detailShare = 40;  ///< of the width, in hundredths, until the splitter is moved
    };

    ListPage(Words words, SiteControl &site, LedgerTable *table, const std::vector<ColumnSetup> &columns,
             QWidget *parent);

    SiteControl &site() const { return m_site; }
    LedgerTable &table() const { return m_view->table(); }
    PageHeader &header() const { return *m_header; }
    FilterChips &chips() const { return *m_chips; }

    /// `textForMany` gives the text for more than one row, with their number; without it the text stays.
    QAction *addRowAction(const QString &text, const QString &iconName, Applies applies, std::function<void()> act,
                          std::function<QString(int)> textForMany = {});
    void addRowSeparator();
    /// Between the filters and the list; belongs to the page from now on.
    void addBanner(QWidget *banner);
    /// `detail` belongs to the page from now on. Call at the end of the constructor.
    void setDetail(QWidget *detail);
    qint64 selectedId() const;

    virtual void applyFilter(PageFilter filter) = 0;
    virtual void showDetail(qint64 id) = 0;
    /// Counts on the chips and in the header.
    virtual void showCounters(const Counters &counters);
    /// Whether an action fits what is selected; asked after the count.
    virtual bool isPossible(const QAction *action) const;
    virtual void emptyActionTriggered() {}
    virtual void openRow() {}
    /// A pane that says something even when the list is empty.
    virtual bool hasStandingDetail() const { return false; }

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

protected Q_SLOTS:
    void refresh();

private:
    struct RowAction {
        QAction *action;
        Applies applies;
        QString text;
        std::function<QString(int)> textForMany;
    };

    QWidget *makeTop();
    QWidget *makeList();
    void ledgerChanged();
    void selectionChanged();
    void updateActions();
    void updateEmptyState();
    void popUpMenu(const QPoint &global);
    void askForExport();
    void clearFilters();

    Words m_words;
    SiteControl &m_site;
    PageHeader *m_header;
    FilterChips *m_chips;
    QLineEdit *m_search;
    LedgerView *m_view;
    EmptyState *m_empty;
    SelectionPane *m_notSelected;
    QStackedWidget *m_listStack;
    QStackedWidget *m_detailStack;
    QSplitter *m_splitter;
    QVBoxLayout *m_column;
    QPushButton *m_exportButton = nullptr;
    QTimer *m_searchDelay;
    QTimer *m_minute;
    QTimer *m_later;  ///< runs while the list is left alone after a slow reading
    QList<QAction *> m_actions;
    std::vector<RowAction> m_rowActions;
    CsvExport *m_export = nullptr;
    bool m_stale = true;
    bool m_emptyMeansNone = false;
};

}  // namespace scepter::ui
