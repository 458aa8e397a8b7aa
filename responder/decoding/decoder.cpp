#include "decoding/decoder.h"

#include <optional>

#include "decoding/content.h"
#include "decoding/field_values.h"
#include "decoding/outline.h"
#include "decoding/text_forms.h"
#include "pki/ber.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

/// Text forms in text forms: a base64 of PEM of ... is decoded this far.
constexpr int mostTextLayers = 6;
constexpr char sequenceTag = 0x30;

Fault notRecognised(const QString &why) {
    return {FaultKind::Malformed,
            u"Nothing was recognised. %1 Expected is a certificate, a request, a CRL, PKCS#7 or a pkiMessage, as DER, "
            u"PEM, base64, hex, a GET URL or a captured HTTP message."_s.arg(why)};
}

QString whyUnknown(QByteArrayView bytes) {
    const auto first = uint8_t(bytes.front());
    const bool isText = first >= 0x20 && first < 0x7f;
    return isText ? u"The text is none of the text forms."_s
                  : u"At octet 0: %1, where the 30 of a SEQUENCE was expected."_s.arg(uint(first), 2, 16, QChar(u'0'));
}

/// Opens layer after layer and collects what lies in the innermost ones.
class Peeler {
public:
    explicit Peeler(const Keys &keys) : m_keys(keys) {}

    void peel(QByteArrayView bytes, Finding outside, int depth);
    std::vector<Finding> findings;
    QString reason;  ///< why the first thing that was not recognised was not

private:
    void describeInnermost(QByteArrayView ber, Finding outside);
    void giveUp(const QString &why, Finding outside);

    const Keys &m_keys;
};

/// The wrapping may be worth showing where what it wraps is not known: a captured request with a broken body.
void Peeler::giveUp(const QString &why, Finding outside) {
    if (reason.isEmpty()) reason = why;
    if (outside.parts.empty()) return;
    outside.parts.push_back({u"Stopped"_s, u"What is inside was not recognised. "_s + why});
    findings.push_back(std::move(outside));
}

void Peeler::describeInnermost(QByteArrayView ber, Finding outside) {
    if (ber.front() != sequenceTag) return giveUp(whyUnknown(ber), std::move(outside));
    const Outline outline = outlineOf(ber);
    const bool hasRest = outline.stopped.isEmpty() && outline.length < ber.size();
    const QByteArrayView element = hasRest ? ber.first(outline.length) : ber;
    Result<Described> described = describe(element, m_keys);
    if (!described) return giveUp(described.fault().sentence, std::move(outside));
    const Result<QByteArray> normal = pki::definiteLengths(element);
    outside.layers << (normal && *normal != element ? u"BER"_s : u"DER"_s) << described->layers;
    if (hasRest) {
        outside.parts.push_back(
            {u"Note"_s, u"%1 octets that follow its end, at octet %2, are left out."_s.arg(ber.size() - element.size())
                            .arg(element.size())});
    }
    outside.parts.push_back(std::move(described->node));
    findings.push_back(std::move(outside));
}

void Peeler::peel(QByteArrayView bytes, Finding outside, int depth) {
    if (bytes.isEmpty()) {
        if (!outside.parts.empty()) findings.push_back(std::move(outside));
        return;
    }
    std::vector<Unwrapped> unwrapped;
    if (depth < mostTextLayers) unwrapped = unwrapText(bytes);
    if (unwrapped.empty()) return describeInnermost(bytes, std::move(outside));
    for (Unwrapped &one : unwrapped) {
        Finding inside = outside;
        inside.layers << one.layer;
        for (Node &part : one.parts) inside.parts.push_back(std::move(part));
        peel(one.bytes, std::move(inside), depth + 1);
    }
}

}  // namespace

Result<Decoded> decode(QByteArrayView bytes, const Keys &keys) {
    if (bytes.size() > largestInput) {
        return {FaultKind::Malformed,
                u"The input has %1 octets; at most %2 are decoded."_s.arg(bytes.size()).arg(largestInput)};
    }
    Peeler peeler(keys);
    peeler.peel(bytes, {}, 0);
    if (!peeler.findings.empty()) return Decoded{std::move(peeler.findings)};
    return notRecognised(bytes.isEmpty() ? u"The input is empty."_s : peeler.reason);
}

}  // namespace scepter::decoding
