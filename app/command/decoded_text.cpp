#include "app/command/decoded_text.h"

#include <algorithm>

#include <QJsonObject>

#include "app/command/console.h"

namespace scepter::app {
using namespace Qt::StringLiterals;
using decoding::Node;

namespace {

constexpr qsizetype indentation = 2;
/// A long name must not push the values of its neighbours off the screen.
constexpr qsizetype widestName = 24;

/// `width` is that of the names beside it.
void printNode(Console &console, const Node &node, qsizetype indent, qsizetype width) {
    const QString margin(indent, u' ');
    if (node.value.isEmpty()) {
        console.print(margin + node.name);
    } else if (node.name.isEmpty()) {
        console.print(margin + node.value);
    } else {
        console.print(margin + node.name.leftJustified(width) + u"  "_s + node.value);
    }
    qsizetype inner = 0;
    for (const Node &child : node.children)
        if (!child.value.isEmpty() && child.name.size() <= widestName) inner = std::max(inner, child.name.size());
    for (const Node &child : node.children) printNode(console, child, indent + indentation, inner);
}

QJsonObject json(const Node &node) {
    QJsonObject object{{u"name"_s, node.name}};
    if (!node.value.isEmpty()) object.insert(u"value"_s, node.value);
    if (node.children.empty()) return object;
    QJsonArray children;
    for (const Node &child : node.children) children.append(json(child));
    object.insert(u"children"_s, children);
    return object;
}

}  // namespace

void printDecoded(Console &console, const decoding::Decoded &decoded) {
    bool isFirst = true;
    for (const auto &finding : decoded.findings) {
        if (!isFirst) console.print(QString());
        isFirst = false;
        console.print(finding.layers.join(u" → "_s));
        console.print(QString());
        for (const Node &part : finding.parts) printNode(console, part, 0, part.name.size());
    }
}

QJsonArray json(const decoding::Decoded &decoded) {
    QJsonArray findings;
    for (const auto &finding : decoded.findings) {
        QJsonArray parts;
        for (const Node &part : finding.parts) parts.append(json(part));
        findings.append(QJsonObject{{u"layers"_s, QJsonArray::fromStringList(finding.layers)}, {u"parts"_s, parts}});
    }
    return findings;
}

}  // namespace scepter::app
