#include "ui/lists/filter_chips.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace scepter::ui {
namespace {

constexpr int side = 11;
constexpr int pictureSize = 14;
constexpr int pictureGap = 5;

class Chip final : public QAbstractButton {
public:
    Chip(const QString &word, const QString &iconName, Role role, QWidget *parent)
        : QAbstractButton(parent), m_word(word), m_icon(iconName), m_role(role) {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setCount(-1);
    }

    void setCount(qint64 count) {
        m_none = count == 0;
        setText(count < 0 ? m_word : QStringLiteral("%1 %2").arg(m_word, QLocale().toString(count)));
        setAccessibleName(text());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override {
        const int icon = m_icon.isEmpty() ? 0 : pictureSize + pictureGap;
        return {2 * side + icon + fontMetrics().horizontalAdvance(text()), fontMetrics().height() + 9};
    }

protected:
    void paintEvent(QPaintEvent *) override {
        const Tones &t = tones();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool marked = isChecked() || hasFocus();
        painter.setPen(QPen(marked ? t.accent : t.line, hasFocus() ? 1.8 : 1.0));
        painter.setBrush(isChecked() || underMouse() ? t.selection : t.panel);
        const qreal radius = height() / 2.0 - 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

        QRect content = rect().adjusted(side, 0, -side, 0);
        const QColor colour = tone(m_none ? Role::Dimmed : m_role);
        if (!m_icon.isEmpty()) {
            const QRect place(content.left(), (height() - pictureSize) / 2, pictureSize, pictureSize);
            painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(),
                               iconPixmap(m_icon, colour, pictureSize, devicePixelRatioF()));
            content.setLeft(content.left() + pictureSize + pictureGap);
        }
        painter.setPen(colour);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), content), int(Qt::AlignCenter), text());
    }

private:
    QString m_word;
    QString m_icon;
    Role m_role;
    bool m_none = false;
};

}  // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_group(new QButtonGroup(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::inside);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(PageFilter(id)); });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Filter"));
}

void FilterChips::addChip(PageFilter filter, const QString &word, const QString &iconName, Role role) {
    auto *chip = new Chip(word, iconName, role, this);
    m_row->addWidget(chip);
    m_group->addButton(chip, int(filter));
    if (m_group->buttons().size() == 1) chip->setChecked(true);
}

void FilterChips::setCount(PageFilter filter, qint64 count) {
    if (auto *chip = static_cast<Chip *>(m_group->button(int(filter)))) chip->setCount(count);
    // The row is as wide as its chips, also when they grow before it is first laid out.
    updateGeometry();
}

PageFilter FilterChips::current() const {
    return m_group->checkedId() < 0 ? PageFilter::All : PageFilter(m_group->checkedId());
}

void FilterChips::setCurrent(PageFilter filter) {
    if (QAbstractButton *chip = m_group->button(int(filter))) chip->setChecked(true);
}

bool FilterChips::has(PageFilter filter) const {
    return m_group->button(int(filter)) != nullptr;
}

}  // namespace scepter::ui
