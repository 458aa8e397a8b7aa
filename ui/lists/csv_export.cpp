#include "ui/lists/csv_export.h"

#include "csv/csv_cell.h"
#include "tables/ledger_table.h"

#include <QAbstractItemModel>
#include <QTimer>

namespace scepter::ui {

CsvExport::CsvExport(const QAbstractItemModel &model, std::vector<int> columns, const QString &path, QObject *parent)
    : QObject(parent), m_model(model), m_columns(std::move(columns)), m_file(path) {}

int CsvExport::rows() const {
    return m_model.rowCount();
}

void CsvExport::start() {
    if (!m_file.open(QIODevice::WriteOnly)) {
        finish();
        return;
    }
    QByteArrayList titles;
    for (const int column : m_columns) {
        titles << csvCell(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()).toUtf8();
    }
    m_file.write(titles.join(',') + "\r\n");
    QTimer::singleShot(0, this, &CsvExport::writeSome);
}

void CsvExport::cancel() {
    m_cancelled = true;
}

void CsvExport::writeSome() {
    if (m_cancelled) {
        m_file.cancelWriting();
        Q_EMIT finished(tr("The export was cancelled; no file was written."));
        return;
    }
    constexpr int rowsAtOnce = 1024;
    const int end = qMin(rows(), m_next + rowsAtOnce);
    for (; m_next < end; ++m_next) m_file.write(line(m_next));
    Q_EMIT progressed(m_next);
    if (m_next >= rows() || m_file.error() != QFileDevice::NoError) {
        finish();
    } else {
        QTimer::singleShot(0, this, &CsvExport::writeSome);
    }
}

void CsvExport::finish() {
    const bool written = m_file.isOpen() && m_file.commit();
    Q_EMIT finished(written ? QString()
                            : tr("%1 could not be written: %2.").arg(m_file.fileName(), m_file.errorString()));
}

QByteArray CsvExport::line(int row) const {
    QByteArrayList fields;
    for (const int column : m_columns) {
        fields << csvCell(m_model.index(row, column).data(LedgerTable::ExactRole).toString()).toUtf8();
    }
    return fields.join(',') + "\r\n";
}

}  // namespace scepter::ui
