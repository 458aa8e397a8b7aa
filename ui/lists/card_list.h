// A short list on a card, as tall as its rows.
#pragma once

#include <vector>

#include <QTreeWidget>

#include "tables/cell.h"

namespace scepter::ui {

class CardList : public QTreeWidget {
    Q_OBJECT

public:
    struct Row {
        qint64 id;
        std::vector<Cell> cells;
    };

    CardList(const QString &name, const QStringList &heads, QWidget *parent = nullptr);

    /// What is selected stays selected while it is there; otherwise the first one is.
    void setRows(const std::vector<Row> &rows);
    /// 0 when nothing is.
    qint64 selectedId() const;

private:
    static constexpr int mostRows = 8;  ///< without scrolling
};

}  // namespace scepter::ui
