#include "ui/forms/import_preview_pane.h"

#include "ui/forms/field_sentence.h"
#include "ui/forms/import_tables.h"
#include "ui/lists/cell_delegate.h"
#include "ui/lists/filter_chips.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <thread>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

QString number(qint64 count) {
    return QLocale().toString(count);
}

/// Each challenge takes some 50 ms on one of the processors.
int minutesToHash(qint64 challenges) {
    const auto processors = qint64(std::max(1U, std::thread::hardware_concurrency()));
    return int(challenges * 50 / processors / 60'000);
}

}  // namespace

ImportPreviewPane::ImportPreviewPane(QWidget *parent)
    : QWidget(parent),
      m_file(new QLabel(this)),
      m_good(new FieldSentence(nullptr, this)),
      m_bad(new FieldSentence(nullptr, this)),
      m_slow(new FieldSentence(nullptr, this)),
      m_chips(new FilterChips(this)),
      m_tables(new QStackedWidget(this)),
      m_problems(addTable(tr("Rows with a problem"))),
      m_goodRows(addTable(tr("Rows that can be registered"))),
      m_row(new FieldSentence(nullptr, this)),
      m_leaveOut(new QCheckBox(tr("&Leave out the rows with a problem"), this)) {
    m_chips->addChip(PageFilter::Failing, tr("With a problem"), u"circle-x"_s, Role::Bad);
    m_chips->addChip(PageFilter::Valid, tr("Good"), u"circle-check"_s, Role::Good);
    connect(m_chips, &FilterChips::chosen, this,
            [this](PageFilter filter) { showTable(filter == PageFilter::Failing ? m_problems : m_goodRows); });
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportPreviewPane::choiceChanged);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::inside);
    column->addWidget(makeTop());
    auto *chips = new QHBoxLayout;
    chips->addWidget(m_chips);
    chips->addStretch(1);
    column->addLayout(chips);
    column->addWidget(m_tables, 1);
    column->addWidget(m_row);
    column->addWidget(m_leaveOut);
}

QWidget *ImportPreviewPane::makeTop() {
    auto *again = new QPushButton(icon(u"refresh-cw"), tr("Check &again"), this);
    again->setToolTip(tr("Reads the file anew, after you have corrected it"));
    again->setAutoDefault(false);
    connect(again, &QPushButton::clicked, this, &ImportPreviewPane::checkAgainWanted);
    auto *other = new QPushButton(tr("&Other file…"), this);
    other->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, &ImportPreviewPane::otherFileWanted);
    m_file->setFont(headingFont());
    m_file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::inside);
    row->addWidget(m_file, 1);
    row->addWidget(again);
    row->addWidget(other);
    auto *top = new QWidget(this);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins({});
    column->setSpacing(space::tight);
    column->addLayout(row);
    column->addWidget(m_good);
    column->addWidget(m_bad);
    column->addWidget(m_slow);
    return top;
}

QTableView *ImportPreviewPane::addTable(const QString &name) {
    auto *table = new QTableView(m_tables);
    table->setAccessibleName(name);
    table->setItemDelegate(new CellDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tables->addWidget(table);
    return table;
}

void ImportPreviewPane::setPreview(const QString &path, std::shared_ptr<const ImportPreview> preview) {
    m_preview = std::move(preview);
    const QFileInfo file(path);
    m_file->setText(file.fileName());
    m_file->setToolTip(file.absoluteFilePath());
    m_leaveOut->setChecked(false);
    fillTables();
    sayCounts();
    const bool hasProblems = m_preview->badRows > 0;
    m_chips->setVisible(hasProblems && m_preview->devices > 0);
    m_chips->setCount(PageFilter::Failing, m_preview->badRows);
    m_chips->setCount(PageFilter::Valid, m_preview->devices);
    m_chips->setCurrent(hasProblems ? PageFilter::Failing : PageFilter::Valid);
    showTable(hasProblems ? m_problems : m_goodRows);
}

void ImportPreviewPane::fillTables() {
    const auto fill = [](QTableView *table, QAbstractItemModel *model, std::initializer_list<int> widths) {
        const std::unique_ptr<QObject> formerModel(table->model());
        const std::unique_ptr<QObject> formerSelection(table->selectionModel());
        table->setModel(model);
        int column = 0;
        for (const int width : widths) table->setColumnWidth(column++, width);
    };
    fill(m_problems, new ProblemsTable(m_preview, m_problems), {64, 190, 92});
    fill(m_goodRows, new GoodRowsTable(m_preview, m_goodRows), {64, 210, 118, 112, 84});
    for (QTableView *table : {m_problems, m_goodRows}) {
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &ImportPreviewPane::describeCurrentRow);
    }
}

void ImportPreviewPane::sayCounts() {
    const ImportPreview &p = *m_preview;
    const int devices = int(p.devices);
    m_good->say(p.devices > 0 ? SentenceKind::Good : SentenceKind::Hint,
                p.challenges > 0
                    ? tr("%Ln row(s) can be registered, %1 of them with a static challenge.", nullptr, devices)
                          .arg(number(p.challenges))
                    : tr("%Ln row(s) can be registered.", nullptr, devices));
    m_bad->say(SentenceKind::Bad,
               p.badRows > 0 ? tr("%Ln row(s) have a problem.", nullptr, int(p.badRows)) : QString());
    const int minutes = minutesToHash(p.challenges);
    m_slow->say(SentenceKind::Attention,
                minutes > 0 ? tr("Challenges are kept as hashes that are slow to make: this takes about %Ln minute(s).",
                                 nullptr, minutes)
                            : QString());
    m_leaveOut->setVisible(p.badRows > 0 && p.devices > 0);
    m_leaveOut->setText(tr("&Leave out the rows with a problem and import the other %1").arg(number(p.devices)));
}

void ImportPreviewPane::showTable(QTableView *table) {
    m_tables->setCurrentWidget(table);
    if (!table->currentIndex().isValid()) table->selectRow(0);
    describeCurrentRow();
}

void ImportPreviewPane::describeCurrentRow() {
    if (m_tables->currentWidget() == m_problems) {
        const int row = m_problems->currentIndex().row();
        m_row->say(SentenceKind::Hint, row < 0 ? QString() : m_preview->problems[std::size_t(row)].sentence);
        return;
    }
    const auto shown = qint64(m_preview->examples.size());
    m_row->say(SentenceKind::Hint,
               shown < m_preview->devices
                   ? tr("The first %1 of %2 are shown.").arg(number(shown), number(m_preview->devices))
                   : QString());
}

void ImportPreviewPane::takeFocus() {
    m_tables->currentWidget()->setFocus();
}

qint64 ImportPreviewPane::devicesToWrite() const {
    if (!m_preview || (m_preview->badRows > 0 && !m_leaveOut->isChecked())) return 0;
    return m_preview->devices;
}

}  // namespace scepter::ui
