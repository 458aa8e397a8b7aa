#include "ui/lists/list_page.h"

#include "ui/actions/questions.h"
#include "ui/lists/csv_export.h"
#include "ui/lists/filter_chips.h"
#include "ui/lists/selection_pane.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QProgressDialog>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

QString splitterKey(const QString &name) {
    return u"lists/%1/splitter"_s.arg(name);
}

}  // namespace

ListPage::ListPage(Words words, SiteControl &site, LedgerTable *table, const std::vector<ColumnSetup> &columns,
                   QWidget *parent)
    : QWidget(parent),
      m_words(std::move(words)),
      m_site(site),
      m_header(new PageHeader(m_words.title, this)),
      m_chips(new FilterChips(this)),
      m_search(new QLineEdit(this)),
      m_view(new LedgerView(m_words.name, table, columns, this)),
      m_empty(new EmptyState(m_words.emptyIcon, m_words.emptyHeading, m_words.emptySentence, this)),
      m_notSelected(new SelectionPane(m_words.emptyIcon, this)),
      m_listStack(new QStackedWidget(this)),
      m_detailStack(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_column(new QVBoxLayout(this)),
      m_searchDelay(new QTimer(this)),
      m_minute(new QTimer(this)),
      m_later(new QTimer(this)) {
    table->setParent(this);
    setAccessibleName(m_words.title);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(makeTop());
    m_column->addWidget(makeList(), 1);

    connect(m_view, &LedgerView::rowsSelected, this, &ListPage::selectionChanged);
    connect(m_view, &LedgerView::rowOpened, this, [this] { openRow(); });
    connect(m_view, &QAbstractItemView::doubleClicked, this, [this] { openRow(); });
    connect(m_view, &LedgerView::menuWanted, this, &ListPage::popUpMenu);
    connect(table, &LedgerTable::failed, this, [this](const QString &sentence) { showSentence(this, sentence); });
    connect(&m_site, &SiteControl::ledgerChanged, this, &ListPage::ledgerChanged);

    // "52 min left" goes on without anybody writing to the ledger.
    m_minute->setInterval(60 * 1000);
    connect(m_minute, &QTimer::timeout, this, &ListPage::refresh);
    m_later->setSingleShot(true);
    connect(m_later, &QTimer::timeout, this, [this] {
        if (isVisible() && m_stale) refresh();
    });
}

ListPage::~ListPage() {
    if (m_detailStack->isVisibleTo(this)) QSettings().setValue(splitterKey(m_words.name), m_splitter->saveState());
}

QWidget *ListPage::makeTop() {
    m_search->setPlaceholderText(m_words.searchHint);
    m_search->setAccessibleName(tr("Search in %1").arg(m_words.title));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search", Role::Dimmed), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(260);
    m_searchDelay->setSingleShot(true);
    m_searchDelay->setInterval(120);
    connect(m_search, &QLineEdit::textChanged, m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_searchDelay, &QTimer::timeout, this, [this] {
        table().setSearch(m_search->text().trimmed());
        updateEmptyState();
        selectionChanged();
    });

    connect(m_chips, &FilterChips::chosen, this, [this](PageFilter filter) {
        applyFilter(filter);
        updateEmptyState();
        selectionChanged();
    });

    m_exportButton = new QPushButton(icon(u"download"), tr("E&xport…"), this);
    m_exportButton->setToolTip(tr("Writes the rows and columns that are shown to a CSV file"));
    connect(m_exportButton, &QPushButton::clicked, this, &ListPage::askForExport);
    m_header->addAction(m_exportButton);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(space::inside);
    filters->addWidget(m_chips);
    filters->addStretch(1);
    filters->addWidget(m_search, 1);

    auto *top = new QWidget(this);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(space::edge, space::between, space::edge, 10);
    column->setSpacing(space::inside);
    column->addWidget(m_header);
    column->addLayout(filters);
    return top;
}

QWidget *ListPage::makeList() {
    m_view->setAccessibleName(m_words.title);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_emptyMeansNone) {
            emptyActionTriggered();
        } else {
            clearFilters();
        }
    });
    m_listStack->addWidget(m_view);
    m_listStack->addWidget(m_empty);
    m_detailStack->addWidget(m_notSelected);
    m_detailStack->setMinimumWidth(340);
    m_listStack->setMinimumWidth(280);
    m_splitter->addWidget(m_listStack);
    m_splitter->addWidget(m_detailStack);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);

    auto *framed = new QFrame(this);
    framed->setAutoFillBackground(true);
    framed->setBackgroundRole(QPalette::Mid);
    auto *column = new QVBoxLayout(framed);
    column->setContentsMargins(0, 1, 0, 0);
    column->addWidget(m_splitter);
    return framed;
}

void ListPage::addBanner(QWidget *banner) {
    m_column->insertWidget(1, banner);
}

void ListPage::setDetail(QWidget *detail) {
    m_detailStack->addWidget(detail);
    if (!m_splitter->restoreState(QSettings().value(splitterKey(m_words.name)).toByteArray()))
        m_splitter->setSizes({10 * (100 - m_words.detailShare), 10 * m_words.detailShare});
    m_splitter->setChildrenCollapsible(false);
    updateEmptyState();
    selectionChanged();
}

QAction *ListPage::addRowAction(const QString &text, const QString &iconName, Applies applies,
                                std::function<void()> act, std::function<QString(int)> textForMany) {
    auto *action = new QAction(text, this);
    if (!iconName.isEmpty()) action->setIcon(icon(iconName));
    connect(action, &QAction::triggered, this, std::move(act));
    m_view->addAction(action);
    action->setShortcutContext(Qt::WidgetShortcut);
    if (applies == Applies::ToSome) m_notSelected->addAction(action);
    m_actions.append(action);
    m_rowActions.push_back({action, applies, text, std::move(textForMany)});
    return action;
}

void ListPage::addRowSeparator() {
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_actions.append(separator);
}

qint64 ListPage::selectedId() const {
    const auto ids = m_view->selectedIds();
    return ids.size() == 1 ? ids.front() : 0;
}

void ListPage::show(const Destination &destination) {
    m_chips->setCurrent(destination.filter);
    applyFilter(m_chips->current());
    setSearch(destination.search);
    refresh();
    m_view->selectFirst();
}

void ListPage::setSearch(const QString &search) {
    m_search->setText(search);
    m_searchDelay->stop();
    table().setSearch(search.trimmed());
    updateEmptyState();
    selectionChanged();
}

void ListPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ListPage::clearFilters() {
    m_chips->setCurrent(PageFilter::All);
    applyFilter(PageFilter::All);
    setSearch({});
}

void ListPage::ledgerChanged() {
    m_stale = true;
    // An export counts on the rows to stay where they are.
    if (isVisible() && !m_export && !m_later->isActive()) refresh();
}

void ListPage::refresh() {
    if (m_export) return;
    m_stale = false;
    QElapsedTimer taken;
    taken.start();
    table().refresh();
    if (const auto counters = m_site.ledger().counters()) showCounters(*counters);
    updateEmptyState();
    if (m_view->selectedIds().empty()) m_view->selectFirst();
    selectionChanged();
    // A list of a million takes its time to read; a busy listener must not leave the window none.
    constexpr qint64 atOnce = 20;
    constexpr qint64 share = 8;
    if (taken.elapsed() > atOnce) m_later->start(int(share * taken.elapsed()));
}

void ListPage::showCounters(const Counters &) {
    m_header->setRemark(QLocale().toString(table().rowCount()));
}

bool ListPage::isPossible(const QAction *) const {
    return true;
}

void ListPage::selectionChanged() {
    const int count = int(m_view->selectionModel()->selectedRows().size());
    if (count == 1) {
        showDetail(selectedId());
    } else {
        m_notSelected->setWords(
            count > 1 ? tr("%1 rows are selected").arg(QLocale().toString(count)) : tr("Nothing is selected"),
            count > 1 ? tr("They can be copied and exported, and this can be done with all of them:")
                      : m_words.nothingSelected);
    }
    const bool standing = hasStandingDetail() && m_detailStack->count() > 1;
    if (standing || (count == 1 && m_detailStack->count() > 1)) {
        m_detailStack->setCurrentIndex(1);
    } else {
        m_detailStack->setCurrentIndex(0);
    }
    updateActions();
    Q_EMIT countsChanged();
}

void ListPage::updateActions() {
    const int count = int(m_view->selectionModel()->selectedRows().size());
    for (const RowAction &row : m_rowActions) {
        const bool fits = row.applies == Applies::Always || (row.applies == Applies::ToOne && count == 1) ||
                          (row.applies == Applies::ToSome && count > 0);
        row.action->setText(count > 1 && row.textForMany ? row.textForMany(count) : row.text);
        row.action->setEnabled(isVisible() && fits && isPossible(row.action));
    }
}

void ListPage::updateEmptyState() {
    const bool empty = table().rowCount() == 0;
    const bool filtered = !table().search().isEmpty() || m_chips->current() != PageFilter::All;
    m_emptyMeansNone = !filtered;
    if (filtered) {
        m_empty->setWords(tr("Nothing matches"),
                          table().search().isEmpty()
                              ? tr("No row fits this filter.")
                              : (m_chips->current() == PageFilter::All ? tr("No row contains \"%1\".")
                                                                       : tr("No row of this filter contains \"%1\"."))
                                    .arg(table().search()));
        m_empty->setAction(tr("Show all"));
    } else {
        m_empty->setWords(m_words.emptyHeading, m_words.emptySentence);
        m_empty->setAction(m_words.emptyAction);
    }
    m_exportButton->setEnabled(!empty);
    m_listStack->setCurrentIndex(empty ? 1 : 0);
    m_detailStack->setVisible(!empty || hasStandingDetail());
}

void ListPage::popUpMenu(const QPoint &global) {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions);
    menu->addSeparator();
    QAction *copy = menu->addAction(icon(u"copy"), tr("&Copy"), m_view, &LedgerView::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(m_view->selectionModel()->hasSelection());
    menu->addAction(icon(u"download"), tr("E&xport what is shown…"), this, &ListPage::askForExport);
    menu->popup(global);
}

void ListPage::askForExport() {
    askForSavePath(this, tr("Export what is shown"), m_words.name + u".csv"_s, tr("CSV files (*.csv)"),
                   [this](const QString &path) {
                       exportTo(path, [this](const QString &fault) {
                           if (!fault.isEmpty()) showSentence(this, fault);
                       });
                   });
}

void ListPage::exportTo(const QString &path, std::function<void(const QString &)> done) {
    if (m_export) return;
    m_export = new CsvExport(table(), m_view->shownColumns(), path, this);
    auto *progress = new QProgressDialog(tr("Writing %1").arg(path), tr("Cancel"), 0, table().rowCount(), this);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setMinimumDuration(400);
    connect(m_export, &CsvExport::progressed, progress, &QProgressDialog::setValue);
    connect(progress, &QProgressDialog::canceled, m_export, &CsvExport::cancel);
    connect(m_export, &CsvExport::finished, this, [this, progress, done = std::move(done)](const QString &fault) {
        progress->close();
        m_export->deleteLater();
        m_export = nullptr;
        if (m_stale) refresh();
        done(fault);
    });
    m_export->start();
}

QString ListPage::countsSentence() const {
    const int all = table().rowCount();
    const auto selected = m_view->selectionModel()->selectedRows().size();
    if (selected == 0) return tr("%Ln row(s)", nullptr, all);
    return tr("%1 of %2 selected").arg(QLocale().toString(selected), QLocale().toString(all));
}

void ListPage::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    m_minute->start();
    if (m_stale) refresh();
    updateActions();
}

void ListPage::hideEvent(QHideEvent *event) {
    QWidget::hideEvent(event);
    m_minute->stop();
    updateActions();
}

}  // namespace scepter::ui
