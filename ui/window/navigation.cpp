#include "ui/window/navigation.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace scepter::ui {
namespace {

constexpr int pageRole = Qt::UserRole;
constexpr int iconRole = Qt::UserRole + 1;
constexpr int countRole = Qt::UserRole + 2;
constexpr int toneRole = Qt::UserRole + 3;

constexpr int itemHeight = 31;
constexpr int separatorHeight = 25;
constexpr int iconSize = 16;

class NavigationDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override {
        return {100, index.data(pageRole).isValid() ? itemHeight : separatorHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Tones &t = tones();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (!index.data(pageRole).isValid()) {
            painter->fillRect(QRect(option.rect.left() + space::tight, option.rect.center().y(),
                                    option.rect.width() - 2 * space::tight, 1),
                              t.line);
            painter->restore();
            return;
        }
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        // The mouse shows where it is by itself.
        const bool keyboard =
            option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
        const QRectF ground = QRectF(option.rect).adjusted(0, 0.5, 0, -0.5);
        painter->setPen(keyboard ? QPen(t.accent, 1.2) : QPen(Qt::NoPen));
        painter->setBrush(current ? t.selection : hovered ? t.line : QColor(Qt::transparent));
        painter->drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);

        const QRect place(option.rect.left() + 10, option.rect.center().y() - iconSize / 2, iconSize, iconSize);
        painter->drawPixmap(
            QStyle::visualRect(option.direction, option.rect, place).topLeft(),
            iconPixmap(index.data(iconRole).toString(), t.text, iconSize, painter->device()->devicePixelRatioF()));
        const int badge = paintCount(painter, option, index);
        QFont font = option.font;
        font.setBold(current);
        painter->setFont(font);
        painter->setPen(t.text);
        const QRect text(place.right() + 10, option.rect.top(), option.rect.right() - place.right() - 14 - badge,
                         option.rect.height());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, text),
                          int(Qt::AlignVCenter | Qt::AlignLeading),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }

private:
    /// Its width.
    static int paintCount(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) {
        const qint64 count = index.data(countRole).toLongLong();
        if (count == 0) return 0;
        const QString text = QLocale().toString(count);
        painter->setFont(smallFont());
        const int width = painter->fontMetrics().horizontalAdvance(text) + 14;
        const QRect place(option.rect.right() - width - space::inside, option.rect.center().y() - 8, width, 17);
        const QRect visual = QStyle::visualRect(option.direction, option.rect, place);
        const auto role = Role(index.data(toneRole).toInt());
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground(role));
        painter->drawRoundedRect(visual, 8.5, 8.5);
        painter->setPen(tone(role));
        painter->drawText(visual, int(Qt::AlignCenter), text);
        return width + space::inside;
    }
};

}  // namespace

Navigation::Navigation(QWidget *parent) : QListWidget(parent) {
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizeAdjustPolicy(AdjustIgnored);
    setViewportMargins(space::inside, space::inside, space::inside, space::inside);
    setAutoFillBackground(true);
    takeColours();
    setAccessibleName(tr("Pages"));
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item) Q_EMIT pageChosen(Page(item->data(pageRole).toInt()));
    });
}

void Navigation::changeEvent(QEvent *event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) takeColours();
}

void Navigation::takeColours() {
    const QColor ground = tones().navigation;
    if (palette().color(QPalette::Base) == ground) return;
    QPalette changed;
    changed.setColor(QPalette::Base, ground);
    changed.setColor(QPalette::Window, ground);
    setPalette(changed);
}

void Navigation::addPage(Page page, const QString &name, const QString &iconName) {
    auto *item = new QListWidgetItem(name, this);
    item->setData(pageRole, int(page));
    item->setData(iconRole, iconName);
}

void Navigation::addSeparator() {
    auto *item = new QListWidgetItem(this);
    item->setFlags(Qt::NoItemFlags);
}

void Navigation::setCount(Page page, qint64 count, Role role, const QString &meaning) {
    QListWidgetItem *item = itemOf(page);
    if (!item) return;
    item->setData(countRole, count);
    item->setData(toneRole, int(role));
    item->setToolTip(count > 0 ? meaning : QString());
    item->setData(Qt::AccessibleTextRole, count > 0 ? tr("%1, %2").arg(item->text(), meaning) : item->text());
}

void Navigation::setCurrentPage(Page page) {
    setCurrentItem(itemOf(page));
}

QListWidgetItem *Navigation::itemOf(Page page) const {
    for (int row = 0; row < count(); ++row) {
        const QVariant own = item(row)->data(pageRole);
        if (own.isValid() && own.toInt() == int(page)) return item(row);
    }
    return nullptr;
}

}  // namespace scepter::ui
