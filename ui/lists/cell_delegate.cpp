#include "ui/lists/cell_delegate.h"

#include "tables/ledger_table.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace scepter::ui {
namespace {

constexpr int iconSize = 15;
constexpr int iconGap = 5;

bool isCurrentRow(const QStyleOptionViewItem &option, const QModelIndex &index) {
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) {
    const Tones &t = tones();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QColor fill = t.panel;
    if (option.features.testFlag(QStyleOptionViewItem::Alternate)) fill = t.alternate;
    if (selected) fill = t.selection;
    painter->fillRect(option.rect, fill);
    if (!isCurrentRow(option, index)) return;
    // The keyboard's row, also where it is not selected.
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), t.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.accent);
}

}  // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    painter->save();
    paintGround(painter, cell, index);

    const auto face = index.data(LedgerTable::FaceRole).value<CellFace>();
    const auto stateTone = index.data(LedgerTable::ToneRole).value<StateTone>();
    const QString iconName = index.data(LedgerTable::IconRole).toString();
    QColor colour = face == CellFace::Dimmed ? tone(Role::Dimmed) : tone(Role::Text);
    if (!iconName.isEmpty()) colour = tone(roleOf(stateTone));
    if (!cell.state.testFlag(QStyle::State_Enabled)) colour.setAlpha(150);

    QRect content = cell.rect.adjusted(space::inside, 0, -space::tight, 0);
    if (!iconName.isEmpty()) {
        const QRect place(content.left(), content.center().y() - iconSize / 2, iconSize, iconSize);
        painter->drawPixmap(QStyle::visualRect(cell.direction, cell.rect, place).topLeft(),
                            iconPixmap(iconName, colour, iconSize, painter->device()->devicePixelRatioF()));
        content.setLeft(place.right() + 1 + iconGap);
    }
    painter->setFont(face == CellFace::Monospace ? monospaceFont() : cell.font);
    painter->setPen(colour);
    const QString text = painter->fontMetrics().elidedText(cell.text, Qt::ElideRight, content.width());
    painter->drawText(
        QStyle::visualRect(cell.direction, cell.rect, content),
        int(Qt::AlignVCenter | QStyle::visualAlignment(cell.direction, Qt::AlignLeft)) | Qt::TextSingleLine, text);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const auto face = index.data(LedgerTable::FaceRole).value<CellFace>();
    const QFontMetrics metrics(face == CellFace::Monospace ? monospaceFont() : option.font);
    const int icon = index.data(LedgerTable::IconRole).toString().isEmpty() ? 0 : iconSize + iconGap;
    const int text = metrics.horizontalAdvance(index.data().toString());
    return {space::inside + icon + text + space::between, rowHeight};
}

Role roleOf(StateTone tone) {
    switch (tone) {
        case StateTone::Neutral:
            return Role::Dimmed;
        case StateTone::Good:
            return Role::Good;
        case StateTone::Attention:
            return Role::Attention;
        case StateTone::Bad:
            return Role::Bad;
        case StateTone::Waiting:
            return Role::Waiting;
    }
    return Role::Dimmed;
}

}  // namespace scepter::ui
