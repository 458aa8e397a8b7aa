#include "app/command/signer_text.h"

#include "app/command/record_json.h"
#include "app/command/text_table.h"
#include "pki/certificate.h"
#include "pki/revocation_list.h"
#include "records/key_purposes.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

using ReadCertificate = std::optional<pki::Certificate>;

ReadCertificate certificateOf(const TrustedSigner &signer) {
    const auto certificate = pki::Certificate::fromDer(signer.certificate);
    return certificate ? std::optional(*certificate) : std::nullopt;
}

/// What it is worth now.
QString stateOf(const TrustedSigner &signer, const ReadCertificate &certificate, Instant now) {
    if (!signer.enabled) return u"off"_s;
    if (!certificate) return u"unreadable"_s;
    if (certificate->notAfter() < now) return u"expired"_s;
    return certificate->notBefore() > now ? u"not yet valid"_s : u"valid"_s;
}

/// What its list is worth now.
QString listState(const ShownSigner &shown, Instant now) {
    if (shown.signer.crlSource.isEmpty()) return u"not looked at"_s;
    if (!shown.crl) return u"not read yet"_s;
    if (shown.crl->der.isEmpty()) return u"unreadable"_s;
    const auto list = pki::RevocationList::fromDer(shown.crl->der);
    if (!list) return u"unreadable"_s;
    if (!list->nextUpdate() || *list->nextUpdate() <= now) return u"out of date"_s;
    return shown.crl->fault.isEmpty() ? u"good"_s : u"good, not read again"_s;
}

QString profilesText(const TrustedSigner &signer) {
    return signer.profiles.isEmpty() ? u"all"_s : signer.profiles.join(u',');
}

QJsonValue listJson(const ShownSigner &shown, Instant now) {
    if (shown.signer.crlSource.isEmpty()) return {};
    QJsonObject object{{u"source"_s, shown.signer.crlSource},
                       {u"unknown"_s, word(shown.signer.crlUnknown)},
                       {u"state"_s, listState(shown, now)}};
    if (!shown.crl) return object;
    object.insert(u"triedAt"_s, iso8601(shown.crl->triedAt));
    object.insert(u"readAt"_s, json(shown.crl->fetchedAt));
    object.insert(u"fault"_s, shown.crl->fault.isEmpty() ? QJsonValue() : QJsonValue(shown.crl->fault));
    if (const auto list = pki::RevocationList::fromDer(shown.crl->der)) {
        object.insert(u"issuer"_s, list->issuer().text());
        object.insert(u"thisUpdate"_s, iso8601(list->thisUpdate()));
        object.insert(u"nextUpdate"_s, json(list->nextUpdate()));
        object.insert(u"entries"_s, list->size());
    }
    return object;
}

void addListFields(const ShownSigner &shown, Instant now, FieldList &fields) {
    fields.add(u"Revocation list"_s,
               shown.signer.crlSource.isEmpty() ? u"none: revocation is not looked at"_s : shown.signer.crlSource);
    if (shown.signer.crlSource.isEmpty()) return;
    fields.add(u"When it does not tell"_s, shown.signer.crlUnknown == UnknownRevocation::Accept
                                               ? u"accept (fail open)"_s
                                               : u"refuse (fail closed)"_s);
    fields.add(u"Its state"_s, listState(shown, now));
    if (!shown.crl) return;
    if (const auto list = pki::RevocationList::fromDer(shown.crl->der)) {
        const QString end = list->nextUpdate() ? iso8601(*list->nextUpdate()) : u"no end"_s;
        fields.add(u"Its content"_s,
                   u"%1 revoked, of %2, until %3"_s.arg(list->size()).arg(iso8601(list->thisUpdate()), end));
    }
    fields.add(u"Read last"_s, shown.crl->fetchedAt ? iso8601(*shown.crl->fetchedAt) : u"never"_s);
    if (!shown.crl->fault.isEmpty())
        fields.add(u"Tried last"_s, u"%1: %2"_s.arg(iso8601(shown.crl->triedAt), shown.crl->fault));
}

}  // namespace

QStringList signerHeading() {
    return {u"NAME"_s, u"TRUSTED"_s, u"SUBJECT"_s, u"UNTIL"_s, u"STATE"_s, u"PROFILES"_s, u"REVOCATION"_s};
}

QStringList signerCells(const ShownSigner &shown, Instant now) {
    const TrustedSigner &signer = shown.signer;
    const ReadCertificate certificate = certificateOf(signer);
    return {signer.name,
            signer.kind == SignerKind::Authority ? u"what the CA issued"_s : u"this certificate"_s,
            certificate ? certificate->subject().text() : QString(),
            certificate ? iso8601(certificate->notAfter()) : QString(),
            stateOf(signer, certificate, now),
            profilesText(signer),
            listState(shown, now)};
}

FieldList signerFields(const ShownSigner &shown, Instant now) {
    const TrustedSigner &signer = shown.signer;
    const ReadCertificate certificate = certificateOf(signer);
    FieldList fields;
    fields.add(u"Name"_s, signer.name);
    fields.add(u"Trusted"_s,
               signer.kind == SignerKind::Authority ? u"whatever this CA has issued"_s : u"this certificate alone"_s);
    fields.add(u"State"_s, stateOf(signer, certificate, now));
    if (certificate) {
        fields.add(u"Subject"_s, certificate->subject().text());
        fields.add(u"Issuer"_s, certificate->issuer().text());
        fields.add(u"Serial"_s, certificate->serialHex());
        fields.add(u"Valid"_s, u"%1 to %2"_s.arg(iso8601(certificate->notBefore()), iso8601(certificate->notAfter())));
    }
    fields.add(u"SHA-256"_s, pki::fingerprintText(signer.sha256));
    fields.add(u"Profiles"_s, signer.profiles.isEmpty() ? u"all that take trusted signers"_s : profilesText(signer));
    fields.add(u"Must carry"_s,
               signer.requiredOid.isEmpty() ? u"nothing in particular"_s : keyPurposeText({signer.requiredOid}));
    fields.add(u"May request"_s, signer.scope == SignerScope::AnyDevice ? u"for every registered device"_s
                                                                        : u"for the names in its own certificate"_s);
    fields.add(u"Challenge"_s, signer.needsChallenge ? u"needed all the same"_s : u"not needed"_s);
    addListFields(shown, now, fields);
    fields.add(u"Added"_s, u"%1 by %2"_s.arg(iso8601(signer.createdAt), signer.createdBy));
    return fields;
}

QJsonObject json(const ShownSigner &shown, Instant now) {
    const TrustedSigner &signer = shown.signer;
    const ReadCertificate certificate = certificateOf(signer);
    return {{u"name"_s, signer.name},
            {u"kind"_s, word(signer.kind)},
            {u"enabled"_s, signer.enabled},
            {u"state"_s, stateOf(signer, certificate, now)},
            {u"certificate"_s, certificate ? QJsonValue(json(*certificate)) : QJsonValue()},
            {u"profiles"_s, QJsonArray::fromStringList(signer.profiles)},
            {u"requiredOid"_s, signer.requiredOid.isEmpty() ? QJsonValue() : QJsonValue(signer.requiredOid)},
            {u"scope"_s, word(signer.scope)},
            {u"challenge"_s, signer.needsChallenge},
            {u"crl"_s, listJson(shown, now)},
            {u"createdAt"_s, iso8601(signer.createdAt)},
            {u"createdBy"_s, signer.createdBy}};
}

}  // namespace scepter::app
