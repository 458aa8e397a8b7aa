#include "decoding/decoded_fields.h"

#include <map>

#include <QTest>

#include "scep/captures.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;
using decoding::Node;

namespace {

void collect(const Node &node, QString &text) {
    text += node.name + u": "_s + node.value + u'\n';
    for (const Node &child : node.children) collect(child, text);
}

const Node *childNamed(const std::vector<Node> &children, const QString &name) {
    for (const Node &child : children)
        if (child.name == name) return &child;
    return nullptr;
}

}  // namespace

QString field(const decoding::Decoded &decoded, const QString &path) {
    const std::vector<Node> *children = &decoded.findings.front().parts;
    const Node *node = nullptr;
    for (const QString &name : path.split(u'/')) {
        node = childNamed(*children, name);
        if (!node) return u"(none)"_s;
        children = &node->children;
    }
    return node->value;
}

QString allText(const decoding::Decoded &decoded) {
    QString text;
    for (const decoding::Finding &finding : decoded.findings) {
        text += finding.layers.join(u" → "_s) + u'\n';
        for (const Node &part : finding.parts) collect(part, text);
    }
    return text;
}

QString layers(const decoding::Decoded &decoded) {
    return decoded.findings.front().layers.join(u" → "_s);
}

decoding::Keys keysOf(const QString &ca) {
    struct Owned {
        std::vector<pki::Opener> openers;
        std::vector<pki::Certificate> certificates;
    };
    static std::map<QString, Owned> all;
    Owned &owned = all[ca];
    if (owned.openers.empty()) {
        const pki::Certificate certificate = *pki::Certificate::fromPem(capturedCertificate(ca));
        owned.openers.push_back({certificate, *pki::PrivateKey::fromPem(capturedKey(ca), Secret())});
        owned.certificates.push_back(certificate);
    }
    return {owned.openers, owned.certificates};
}

decoding::Decoded decoded(QByteArrayView bytes, const decoding::Keys &keys) {
    Result<decoding::Decoded> result = decoding::decode(bytes, keys);
    if (result) return std::move(*result);
    QTest::qFail(qPrintable(result.fault().sentence), __FILE__, __LINE__);
    return {{decoding::Finding{}}};
}

}  // namespace scepter::tests
