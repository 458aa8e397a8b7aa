// What an import would do, before it does it: how many rows are good, what is wrong with the others, and what is to
// become of those.
#pragma once

#include <memory>

#include <QWidget>

#include "ui/control/device_files.h"

class QAbstractItemModel;
class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace scepter::ui {

class FieldSentence;
class FilterChips;

class ImportPreviewPane : public QWidget {
    Q_OBJECT

public:
    explicit ImportPreviewPane(QWidget *parent = nullptr);

    void setPreview(const QString &path, std::shared_ptr<const ImportPreview> preview);
    /// To the rows that are shown.
    void takeFocus();
    /// Devices that the person wants to be written now: all, when all rows are good, or the good ones when the person
    /// has said that the others are left out. 0 while that is open.
    qint64 devicesToWrite() const;

Q_SIGNALS:
    void choiceChanged();
    void checkAgainWanted();
    void otherFileWanted();

private:
    QWidget *makeTop();
    QTableView *addTable(const QString &name);
    void fillTables();
    void sayCounts();
    void showTable(QTableView *table);
    void describeCurrentRow();

    std::shared_ptr<const ImportPreview> m_preview;
    QLabel *m_file;
    FieldSentence *m_good;
    FieldSentence *m_bad;
    FieldSentence *m_slow;
    FilterChips *m_chips;
    QStackedWidget *m_tables;
    QTableView *m_problems;
    QTableView *m_goodRows;
    FieldSentence *m_row;  ///< all words of the row that is selected
    QCheckBox *m_leaveOut;
};

}  // namespace scepter::ui
