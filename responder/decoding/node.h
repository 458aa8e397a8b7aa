// What was decoded, as a tree of names and values that a terminal, a JSON document or a window can show alike.
#pragma once

#include <utility>
#include <vector>

#include <QString>

namespace scepter::decoding {

/// Values are as the device wrote them, control characters included: whoever shows them makes them harmless. They never
/// hold a secret.
struct Node {
    QString name;
    QString value = {};
    std::vector<Node> children = {};

    /// Adds a child; the reference holds until the next one is added.
    Node &add(const QString &childName, const QString &childValue = {}) {
        return children.emplace_back(Node{childName, childValue});
    }
    Node &add(Node child) { return children.emplace_back(std::move(child)); }
};

}  // namespace scepter::decoding
