// The rows of a file that is to be imported: what is wrong with some, and what the others would become.
#pragma once

#include <memory>

#include <QAbstractTableModel>

#include "ui/control/device_files.h"

namespace scepter::ui {

class ProblemsTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Line, Device, Field, Problem };
    static constexpr int columns = 4;

    explicit ProblemsTable(std::shared_ptr<const ImportPreview> preview, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_preview(std::move(preview)) {}

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return columns; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const QModelIndex &index) const;

    std::shared_ptr<const ImportPreview> m_preview;
};

class GoodRowsTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Line, Device, Address, SerialNumber, Profile, Notes };
    static constexpr int columns = 6;

    explicit GoodRowsTable(std::shared_ptr<const ImportPreview> preview, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_preview(std::move(preview)) {}

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return columns; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const QModelIndex &index) const;

    std::shared_ptr<const ImportPreview> m_preview;
};

}  // namespace scepter::ui
