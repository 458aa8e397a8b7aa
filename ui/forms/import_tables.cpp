#include "ui/forms/import_tables.h"

#include <QLocale>

#include "tables/cell.h"
#include "tables/ledger_table.h"

namespace scepter::ui {

int ProblemsTable::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_preview->problems.size());
}

QString ProblemsTable::text(const QModelIndex &index) const {
    const ImportProblem &problem = m_preview->problems[std::size_t(index.row())];
    switch (Column(index.column())) {
        case Column::Line:
            return QLocale().toString(problem.line);
        case Column::Device:
            return problem.device;
        case Column::Field:
            return problem.column;
        case Column::Problem:
            return problem.sentence;
    }
    return {};
}

QVariant ProblemsTable::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(index);
    const bool isField = Column(index.column()) == Column::Field;
    if (role == LedgerTable::FaceRole && isField) return QVariant::fromValue(CellFace::Monospace);
    if (role == LedgerTable::FaceRole && Column(index.column()) == Column::Line)
        return QVariant::fromValue(CellFace::Dimmed);
    return {};
}

QVariant ProblemsTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (Column(section)) {
        case Column::Line:
            return tr("Line");
        case Column::Device:
            return tr("Device");
        case Column::Field:
            return tr("Column");
        case Column::Problem:
            return tr("Problem");
    }
    return {};
}

int GoodRowsTable::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_preview->examples.size());
}

QString GoodRowsTable::text(const QModelIndex &index) const {
    const ImportRow &row = m_preview->examples[std::size_t(index.row())];
    switch (Column(index.column())) {
        case Column::Line:
            return QLocale().toString(row.line);
        case Column::Device:
            return row.fqdn;
        case Column::Address:
            return row.ipAddress;
        case Column::SerialNumber:
            return row.serialNumber;
        case Column::Profile:
            return row.profile;
        case Column::Notes:
            return row.notes.simplified();
    }
    return {};
}

QVariant GoodRowsTable::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(index);
    if (role != LedgerTable::FaceRole) return {};
    switch (Column(index.column())) {
        case Column::Line:
        case Column::Notes:
            return QVariant::fromValue(CellFace::Dimmed);
        case Column::Address:
        case Column::SerialNumber:
            return QVariant::fromValue(CellFace::Monospace);
        default:
            return {};
    }
}

QVariant GoodRowsTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (Column(section)) {
        case Column::Line:
            return tr("Line");
        case Column::Device:
            return tr("Device");
        case Column::Address:
            return tr("Address");
        case Column::SerialNumber:
            return tr("Serial number");
        case Column::Profile:
            return tr("Profile");
        case Column::Notes:
            return tr("Notes");
    }
    return {};
}

}  // namespace scepter::ui
