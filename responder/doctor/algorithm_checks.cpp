// Which algorithms the server reads. A request that is refused for its challenge was read; one that is not answered, or
// answered with badAlg or badMessageCheck, was not.
#include "doctor/examination.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

namespace {

const QString here = QStringView(area::algorithms).toString();

bool wasRead(const Heard &heard) {
    return heard.reply && !heard.isFailure(scep::FailInfo::BadAlg) && !heard.isFailure(scep::FailInfo::BadMessageCheck);
}

struct Algorithm {
    const char16_t *check;
    Probe probe;
    const char *keyword;  ///< by which it is offered; null for one that has none
    Verdict otherwise;
    const char16_t *rule;
};

const std::vector<Algorithm> &sound() {
    static const std::vector<Algorithm> list{
        {u"AES-128-CBC", {.cipher = pki::Cipher::Aes128Cbc}, "AES", Verdict::Wrong, u"RFC 8894, 2.9"},
        {u"AES-256-CBC", {.cipher = pki::Cipher::Aes256Cbc}, "AES", Verdict::Lacking, u"certmonger"},
        {u"SHA-256", {.digest = pki::Digest::Sha256}, "SHA-256", Verdict::Wrong, u"RFC 8894, 2.9"},
        {u"SHA-384", {.digest = pki::Digest::Sha384}, "SHA-384", Verdict::Lacking, u""},
        {u"SHA-512", {.digest = pki::Digest::Sha512}, "SHA-512", Verdict::Lacking, u"jscep, sscep"},
        {u"RSAES-OAEP", {.keyTransport = pki::KeyTransport::RsaOaep}, nullptr, Verdict::Lacking, u"RFC 8894, 3.1"},
        {u"RSAES-OAEP with SHA-256",
         {.keyTransport = pki::KeyTransport::RsaOaepSha256},
         nullptr,
         Verdict::Lacking,
         u""},
    };
    return list;
}

const std::vector<Algorithm> &old() {
    static const std::vector<Algorithm> list{
        {u"triple DES is as offered", {.cipher = pki::Cipher::TripleDesCbc}, "DES3", Verdict::Wrong, u"RFC 8894, 2.9"},
        {u"SHA-1 is as offered", {.digest = pki::Digest::Sha1}, "SHA-1", Verdict::Wrong, u"RFC 8894, 2.9"},
    };
    return list;
}

const std::vector<Algorithm> &broken() {
    static const std::vector<Algorithm> list{
        {u"single DES gets nothing", {.cipher = pki::Cipher::DesCbc}, nullptr, Verdict::Wrong, u"RFC 8894, 2.9"},
        {u"MD5 gets nothing", {.digest = pki::Digest::Md5}, nullptr, Verdict::Wrong, u"RFC 8894, 2.9"},
    };
    return list;
}

}  // namespace

void Examination::checkAlgorithms() {
    for (const Algorithm &one : sound()) {
        const QString check = u"%1 is read"_s.arg(QStringView(one.check));
        const Told told = askInVain(one.probe);
        if (!told) {
            add(here, check, Verdict::NotTried, told.fault().sentence);
            continue;
        }
        // Offered and not understood is worse than not offered.
        const bool isPromised = one.keyword && m_conversation.offers(one.keyword);
        judge(here, check, wasRead(*told), isPromised ? Verdict::Wrong : one.otherwise, told->text(),
              QStringView(one.rule).toString());
    }
    for (const Algorithm &one : old()) {
        const QString check = QStringView(one.check).toString();
        const Told told = askInVain(one.probe);
        const bool isPromised = m_conversation.offers(one.keyword);
        if (!told) {
            add(here, check, Verdict::NotTried, told.fault().sentence);
        } else if (isPromised) {
            judge(here, check, wasRead(*told), one.otherwise, told->text(), QStringView(one.rule).toString());
        } else {
            // Not offering what is old is right; reading it all the same may be for the sake of a known device.
            judge(here, check, !told->isSuccess(), Verdict::Lacking, u"not offered; %1"_s.arg(told->text()),
                  QStringView(one.rule).toString());
        }
    }
    for (const Algorithm &one : broken())
        judgeRefusal(here, QStringView(one.check).toString(), askInVain(one.probe), QStringView(one.rule).toString());
}

}  // namespace scepter::doctor
