// The form of what comes back, which decides whether real clients can read it. RFC 8894, section 3.3.2.
#include "doctor/examination.h"
#include "pki/signed_data.h"
#include "scep/vocabulary.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

const QString here = QStringView(area::replies).toString();

}  // namespace

void Examination::checkReplyForm() {
    const QStringList checks{u"A FAILURE is a signed CertRep with HTTP 200"_s,
                             u"It carries the request's transactionID"_s,
                             u"It carries the request's nonce as recipientNonce"_s,
                             u"It is signed with the request's digest"_s,
                             u"Its content is present and empty"_s,
                             u"It has the type application/x-pki-message"_s};
    const Told told = askInVain({});
    if (!told) return skip(here, checks, told.fault().sentence);
    judge(here, checks[0], told->isFailure(), told->reply ? Verdict::NotTried : Verdict::Wrong, told->text(),
          u"RFC 8894, 3.2.1.3"_s);
    if (!told->reply) return skip(here, checks.mid(1), u"there was no reply"_s);

    judge(here, checks[1], told->reply->transactionId == told->transactionId, Verdict::Wrong,
          QString::fromLatin1(told->reply->transactionId), u"RFC 8894, 3.2.1.1"_s);
    judge(here, checks[2], told->reply->recipientNonce == told->senderNonce, Verdict::Wrong,
          u"%1 octets"_s.arg(told->reply->recipientNonce.size()), u"RFC 8894, 3.2.1.5"_s);
    judge(here, checks[3], told->reply->digest == pki::Digest::Sha256, Verdict::Lacking, name(told->reply->digest));
    const auto message = pki::SignedData::fromDer(told->http.body);
    const bool isEmpty = message && message->content() && message->content()->isEmpty();
    if (told->isFailure()) {
        judge(here, checks[4], isEmpty, Verdict::Lacking, isEmpty ? u"yes"_s : u"absent, or not empty"_s,
              u"certmonger does not learn the status otherwise"_s);
    } else {
        skip(here, {checks[4]}, u"there was no FAILURE"_s);
    }
    judge(here, checks[5], told->http.contentType.startsWith("application/x-pki-message"), Verdict::Wrong,
          QString::fromLatin1(told->http.contentType), u"RFC 8894, 4.3"_s);
    const bool hasNonce = message && message->signedAttribute(scep::oid::senderNonce).has_value();
    judge(here, u"It has a nonce of its own"_s, hasNonce, Verdict::Lacking, hasNonce ? u"yes"_s : u"no senderNonce"_s,
          u"clients of draft-nourse-scep-23"_s);
}

}  // namespace scepter::doctor
