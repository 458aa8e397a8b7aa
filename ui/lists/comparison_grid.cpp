#include "ui/lists/comparison_grid.h"

#include "ui/forms/field_sentence.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

enum Column { Field, Asked, Registered };

QString nameOf(ComparedField field) {
    switch (field) {
        case ComparedField::Name:
            return ComparisonGrid::tr("Name");
        case ComparedField::Address:
            return ComparisonGrid::tr("Address");
        case ComparedField::SerialNumber:
            return ComparisonGrid::tr("Serial number");
        case ComparedField::Profile:
            return ComparisonGrid::tr("Profile");
        case ComparedField::Key:
            return ComparisonGrid::tr("Key");
        case ComparedField::Network:
            return ComparisonGrid::tr("Comes from");
    }
    return {};
}

QString askedText(const Comparison &comparison) {
    if (comparison.field == ComparedField::Key) return keyName(comparison.asked);
    if (!comparison.asked.isEmpty()) return comparison.asked;
    return comparison.field == ComparedField::Profile ? ComparisonGrid::tr("the default endpoint")
                                                      : ComparisonGrid::tr("not stated");
}

QString registeredText(const Comparison &comparison) {
    if (comparison.demand == Demand::Present) return ComparisonGrid::tr("any, but one");
    if (comparison.demand == Demand::Ignored) return ComparisonGrid::tr("not looked at");
    if (comparison.registered.isEmpty() && comparison.field == ComparedField::Network)
        return ComparisonGrid::tr("anywhere");
    if (comparison.registered.isEmpty()) return ComparisonGrid::tr("not registered");
    if (comparison.field != ComparedField::Key) return comparison.registered;
    return comparison.registered == u"ec"_s ? ComparisonGrid::tr("EC is allowed")
                                            : ComparisonGrid::tr("%1 or larger").arg(keyName(comparison.registered));
}

struct Mark {
    SentenceKind kind;
    QString word;
};

Mark markOf(const Comparison &comparison) {
    const bool isAllowance = comparison.field == ComparedField::Key || comparison.field == ComparedField::Network;
    const bool isCovered = comparison.field == ComparedField::Name && comparison.asked != comparison.registered;
    switch (comparison.match) {
        case Match::Equal:
            if (comparison.demand == Demand::Present) return {SentenceKind::Good, ComparisonGrid::tr("present")};
            if (isCovered) return {SentenceKind::Good, ComparisonGrid::tr("covered")};
            return {SentenceKind::Good, isAllowance ? ComparisonGrid::tr("allowed") : ComparisonGrid::tr("equal")};
        case Match::Different:
            if (comparison.demand == Demand::Present) return {SentenceKind::Bad, ComparisonGrid::tr("missing")};
            return {SentenceKind::Bad,
                    isAllowance ? ComparisonGrid::tr("not allowed") : ComparisonGrid::tr("different")};
        case Match::NotCompared:
            return {SentenceKind::Hint, ComparisonGrid::tr("not compared")};
    }
    return {};
}

/// A long host name may break behind each of its dots and hyphens.
QString breakable(QString text) {
    constexpr QChar zeroWidthSpace(0x200b);
    for (const QChar each : {QChar(u'.'), QChar(u'-'), QChar(u':')}) text.replace(each, QString(each) + zeroWidthSpace);
    return text;
}

}  // namespace

ComparisonGrid::ComparisonGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(space::edge, space::inside, space::edge, space::inside);
    m_grid->setHorizontalSpacing(space::edge);
    m_grid->setVerticalSpacing(space::inside);
    m_grid->setColumnMinimumWidth(Field, 104);
    m_grid->setColumnStretch(Asked, 1);
    m_grid->setColumnStretch(Registered, 1);
    setAccessibleName(tr("The request beside the registration"));
}

void ComparisonGrid::setComparisons(const std::vector<Comparison> &comparisons, Offers offers) {
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // A button that is pressed just now may be among them.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_row = 0;
    if (comparisons.empty()) return;
    addHead();
    for (const Comparison &each : comparisons) addRow(each, offers);
}

void ComparisonGrid::addHead() {
    const auto add = [this](Column column, const QString &text) {
        auto *label = new ToneLabel(text, Role::Dimmed, this);
        label->setFont(smallFont());
        m_grid->addWidget(label, m_row, column);
    };
    add(Asked, tr("The request"));
    add(Registered, tr("The registration"));
    ++m_row;
}

void ComparisonGrid::addRow(const Comparison &comparison, Offers offers) {
    const Mark mark = markOf(comparison);
    auto *name = new QWidget(this);
    auto *column = new QVBoxLayout(name);
    column->setContentsMargins({});
    column->setSpacing(1);
    column->addWidget(new ToneLabel(nameOf(comparison.field), Role::Text, name));
    auto *word = new FieldSentence(nullptr, name);
    word->say(mark.kind, mark.word);
    column->addWidget(word);
    column->addStretch(1);
    m_grid->addWidget(name, m_row, Field, Qt::AlignTop);

    const bool differs = comparison.match == Match::Different;
    const auto addValue = [&](Column place, const QString &text, bool isStated) {
        auto *value = new ToneLabel(breakable(text), differs ? Role::Bad : isStated ? Role::Text : Role::Dimmed, this);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setMinimumWidth(70);
        value->setToolTip(text);
        value->setAccessibleName(text);
        if (isStated && comparison.field != ComparedField::Key) value->setFont(monospaceFont());
        m_grid->addWidget(value, m_row, place, Qt::AlignTop);
    };
    addValue(Asked, askedText(comparison), !comparison.asked.isEmpty());
    const bool isShown = !comparison.registered.isEmpty() && comparison.demand == Demand::Match;
    addValue(Registered, registeredText(comparison), isShown);
    ++m_row;
    if (offers == Offers::Values && differs) addOffer(comparison);
}

void ComparisonGrid::addOffer(const Comparison &comparison) {
    const bool isAddress = comparison.field == ComparedField::Address;
    if ((!isAddress && comparison.field != ComparedField::SerialNumber) || comparison.asked.isEmpty()) return;
    auto *take = new QPushButton(icon(u"arrow-right"), tr("Take this value…"), this);
    take->setAccessibleName(isAddress ? tr("Take the address %1 into the registration").arg(comparison.asked)
                                      : tr("Take the serial number %1 into the registration").arg(comparison.asked));
    take->setToolTip(take->accessibleName());
    connect(take, &QPushButton::clicked, this, [this, comparison] { Q_EMIT valueWanted(comparison); });
    m_grid->addWidget(take, m_row, Asked, Qt::AlignLeft);
    ++m_row;
}

QString keyName(const QString &spec) {
    if (spec.startsWith(u"rsa:")) return u"RSA "_s + spec.mid(4);
    if (spec.startsWith(u"ec:p")) return u"EC P-"_s + spec.mid(4);
    return spec;
}

}  // namespace scepter::ui
