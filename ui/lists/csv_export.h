// Writes what a list shows to a CSV file, some thousand rows at a time, so that the window stays alive.
#pragma once

#include <vector>

#include <QObject>
#include <QSaveFile>

class QAbstractItemModel;

namespace scepter::ui {

/// Columns in the order given, first a line of their titles. The file appears only when it is complete.
class CsvExport : public QObject {
    Q_OBJECT

public:
    CsvExport(const QAbstractItemModel &model, std::vector<int> columns, const QString &path,
              QObject *parent = nullptr);

    void start();
    void cancel();
    int rows() const;

Q_SIGNALS:
    void progressed(int row);
    /// An empty sentence: done. Otherwise why it was not.
    void finished(const QString &fault);

private:
    void writeSome();
    void finish();
    QByteArray line(int row) const;

    const QAbstractItemModel &m_model;
    std::vector<int> m_columns;
    QSaveFile m_file;
    int m_next = 0;
    bool m_cancelled = false;
};

}  // namespace scepter::ui
