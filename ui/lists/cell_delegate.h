// Paints every cell of every list: plain, dimmed or monospaced text, and a state as icon and word in its colour.
#pragma once

#include <QStyledItemDelegate>

#include "tables/cell.h"
#include "ui/theme/tones.h"

namespace scepter::ui {

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

Role roleOf(StateTone tone);

}  // namespace scepter::ui
