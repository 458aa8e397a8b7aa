#include "ui/lists/rung_row.h"

#include "ui/actions/fixes.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int iconSize = 16;
constexpr int textLeft = 44;
constexpr int titleWidth = 124;

struct Picture {
    QString icon;
    Role role;
};

Picture pictureOf(RungState state) {
    switch (state) {
        case RungState::Passed:
            return {u"circle-check"_s, Role::Good};
        case RungState::Noted:
            return {u"triangle-alert"_s, Role::Attention};
        case RungState::Waiting:
            return {u"clock"_s, Role::Waiting};
        case RungState::Failed:
            return {u"circle-x"_s, Role::Bad};
        case RungState::NotReached:
            return {u"minus"_s, Role::Dimmed};
    }
    return {};
}

ToneLabel *addSentence(QVBoxLayout *column, const QString &text, Role role) {
    auto *label = new ToneLabel(text, role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(text);
    // One long word must not push the pane wider than it is.
    label->setMinimumWidth(80);
    column->addWidget(label);
    return label;
}

/// What a person has to do something about stands out.
bool standsOut(RungState state) {
    return state == RungState::Failed || state == RungState::Waiting;
}

void makeBold(QLabel *label) {
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
}

}  // namespace

RungRow::RungRow(const Rung &rung, QWidget *parent) : QWidget(parent), m_rung(rung) {
    const bool marked = standsOut(rung.state);
    auto *row = new QHBoxLayout(this);
    const int air = marked ? space::between : 5;
    row->setContentsMargins(space::edge, air, space::edge, air);
    row->setSpacing(space::tight);

    auto *name =
        new ToneLabel(title(rung.check), rung.state == RungState::NotReached ? Role::Dimmed : Role::Text, this);
    name->setFixedWidth(titleWidth);
    name->setWordWrap(true);
    if (marked) makeBold(name);
    row->addSpacing(textLeft - space::edge - space::tight);
    row->addWidget(name, 0, Qt::AlignTop);

    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    addSentences(column);
    addFix(column);
    column->addStretch(1);
    row->addLayout(column, 1);
    setAccessibleName(tr("%1: %2").arg(title(rung.check), title(rung.state)));
    setAccessibleDescription(rung.sentence);
}

void RungRow::addSentences(QVBoxLayout *column) {
    switch (m_rung.state) {
        case RungState::NotReached:
            addSentence(column, tr("not reached"), Role::Dimmed);
            return;
        case RungState::Passed: {
            // A rung that passed says in one line what was there; its sentence is in the tip.
            const bool sawSomething = !m_rung.seen.isEmpty();
            ToneLabel *label = addSentence(column, sawSomething ? m_rung.seen : m_rung.sentence, Role::Dimmed);
            if (sawSomething) label->setToolTip(m_rung.sentence);
            return;
        }
        case RungState::Noted:
            addSentence(column, m_rung.sentence, Role::Attention);
            break;
        case RungState::Waiting:
        case RungState::Failed:
            makeBold(addSentence(column, m_rung.sentence, Role::Text));
            break;
    }
    const Role role = standsOut(m_rung.state) ? Role::Text : Role::Dimmed;
    if (!m_rung.seen.isEmpty()) addSentence(column, tr("Seen: %1").arg(m_rung.seen), role);
    if (!m_rung.expected.isEmpty()) addSentence(column, tr("Expected: %1").arg(m_rung.expected), role);
}

void RungRow::addFix(QVBoxLayout *column) {
    if (m_rung.fix == Fix::None) return;
    auto *button = new PrimaryButton(buttonText(m_rung.fix, m_rung.fixTarget), iconName(m_rung.fix), this);
    button->setAccessibleName(button->text().remove(u'&'));
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT fixWanted(m_rung.fix, m_rung.fixTarget); });
    column->addSpacing(6);
    column->addWidget(button, 0, Qt::AlignLeft);
}

void RungRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Picture picture = pictureOf(m_rung.state);
    int top = 5;
    if (standsOut(m_rung.state)) {
        painter.fillRect(rect(), ground(picture.role));
        painter.fillRect(QRect(0, 0, width(), 1), tone(picture.role));
        painter.fillRect(QRect(0, height() - 1, width(), 1), tone(picture.role));
        top = space::between;
    }
    const int lineHeight = fontMetrics().height();
    const QRect place(space::edge, top + (lineHeight - iconSize) / 2, iconSize, iconSize);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(),
                       iconPixmap(picture.icon, tone(picture.role), iconSize, devicePixelRatioF()));
}

}  // namespace scepter::ui
