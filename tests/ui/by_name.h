// Finds widgets as a person or a screen reader does: by their name. What has none is not found, and the test fails.
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QWidget>

#include "ui/forms/form_grid.h"

namespace scepter::ui {

inline QString nameOf(const QWidget &widget) {
    if (!widget.accessibleName().isEmpty()) return widget.accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) return withoutMnemonic(button->text());
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) return label->text();
    return {};
}

/// The only visible or hidden widget of that kind and name that can be worked with.
template <typename Widget>
Widget &named(const QWidget &in, const QString &name) {
    for (Widget *each : in.findChildren<Widget *>()) {
        if (nameOf(*each) == name && !each->focusProxy()) return *each;
    }
    qFatal("There is no widget \"%ls\".", qUtf16Printable(name));
}

/// Types as a person does: what was there is replaced.
inline void type(const QWidget &in, const QString &name, const QString &text) {
    auto &line = named<QLineEdit>(in, name);
    line.selectAll();
    if (text.isEmpty()) QTest::keyClick(&line, Qt::Key_Delete);
    // One by one and as text, so that letters beyond ASCII can be typed too.
    for (const QChar each : text)
        QTest::sendKeyEvent(QTest::Click, &line, Qt::Key_unknown, QString(each), Qt::NoModifier);
}

inline void press(const QWidget &in, const QString &name) {
    auto &button = named<QAbstractButton>(in, name);
    if (!button.isEnabled()) qFatal("\"%ls\" is disabled.", qUtf16Printable(name));
    button.click();
}

/// The sentence beside a field, as a screen reader finds it.
template <typename Widget = QLineEdit>
QString sentenceOf(const QWidget &in, const QString &name) {
    return named<Widget>(in, name).accessibleDescription();
}

/// Whether a label that a person can see says this.
inline bool shows(const QWidget &in, const QString &text) {
    for (const QLabel *each : in.findChildren<QLabel *>()) {
        if (each->isVisibleTo(&in) && each->text().contains(text)) return true;
    }
    return false;
}

/// The kinds of widgets that the tabulator reaches and that have no name.
inline QString namelessIn(const QWidget &window) {
    QStringList nameless;
    for (const QWidget *each : window.findChildren<QWidget *>()) {
        const bool inner = each->objectName().startsWith(QStringLiteral("qt_"));
        if ((each->focusPolicy() & Qt::TabFocus) && !each->focusProxy() && !inner && nameOf(*each).isEmpty())
            nameless << QString::fromLatin1(each->metaObject()->className());
    }
    return nameless.join(u' ');
}

/// Letters that two visible widgets of the window would answer to.
inline QString mnemonicsSharedIn(const QWidget &window) {
    QStringList shared;
    QString seen;
    const auto take = [&](const QString &text) {
        const qsizetype at = text.indexOf(u'&');
        if (at < 0 || at + 1 >= text.size()) return;
        const QChar letter = text.at(at + 1).toLower();
        if (seen.contains(letter)) shared << text;
        seen.append(letter);
    };
    for (const QWidget *each : window.findChildren<QWidget *>()) {
        if (!each->isVisibleTo(&window)) continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(each)) take(button->text());
        if (const auto *label = qobject_cast<const QLabel *>(each); label && label->buddy()) take(label->text());
    }
    return shared.join(u' ');
}

}  // namespace scepter::ui
