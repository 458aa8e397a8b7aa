// Writes what the fuzzers start from: the captured messages of real clients, taken apart, and replies of our own.
//   fuzz_seeds FOLDER      gives FOLDER/http, FOLDER/query, ...
#include <cstdio>

#include <QDir>
#include <QFile>

#include "fuzz/captured_keys.h"
#include "pki/certification_request.h"
#include "scep/cert_rep.h"
#include "scep/client_message.h"
#include "scep/pki_message.h"

using namespace scepter;
using namespace Qt::StringLiterals;

namespace {

QString top;

void keep(const QString &decoder, const QString &name, const QByteArray &seed) {
    QDir().mkpath(top + u'/' + decoder);
    QFile file(top + u'/' + decoder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size())
        qFatal("%s cannot be written.", qPrintable(file.fileName()));
}

/// "METHOD QUERY", a line feed, the body: as fuzz_query reads it.
QByteArray queryOf(const QByteArray &http) {
    const QByteArrayList line = http.left(http.indexOf("\r\n")).split(' ');
    const QByteArray target = line.value(1);
    return line.value(0) + ' ' + target.sliced(target.indexOf('?') + 1) + '\n' +
           http.sliced(http.indexOf("\r\n\r\n") + 4);
}

void keepReplies(const QString &name, const scep::Unverified &message) {
    const pki::Opener &authority = fuzz::capturedOpeners()[0];
    const scep::ReplySigner signer{authority.certificate, authority.key};
    if (const auto refused = scep::sealFailure(message.header, scep::FailInfo::BadRequest, u"No."_s, signer))
        keep(u"cert_rep"_s, u"failure-"_s + name, *refused);
}

void keepSuccess() {
    const pki::Opener &authority = fuzz::capturedOpeners()[0];
    const pki::Opener &device = fuzz::capturedOpeners()[1];
    const scep::ReplySigner signer{authority.certificate, authority.key};
    scep::ClientRequest request;
    request.messageData = "3000";
    request.transactionId = "fuzz";
    request.senderNonce = QByteArray(16, 'n');
    const auto message = scep::writeRequest(request, device.certificate, device.key, authority.certificate);
    const auto sealed = scep::unwrap(*scep::read(*message));
    const std::vector<pki::Certificate> chain{device.certificate, authority.certificate};
    for (const pki::Cipher cipher : {pki::Cipher::Aes128Cbc, pki::Cipher::TripleDesCbc}) {
        for (const auto transport : {pki::KeyTransport::RsaPkcs1, pki::KeyTransport::RsaOaep}) {
            const auto reply = scep::sealSuccess(
                *sealed, {.certificates = chain, .crls = {}, .cipher = cipher, .transport = transport}, signer);
            const QString name = u"success-%1-%2"_s.arg(int(cipher)).arg(int(transport));
            keep(u"cert_rep"_s, name, *reply);
            keep(u"pki_message"_s, name, *reply);
        }
    }
    if (const auto closed = pki::EnvelopedData::writeForPassword(pki::SignedData::writeDegenerate(chain), "secret",
                                                                 pki::Cipher::Aes128Cbc))
        keep(u"cert_rep"_s, u"password"_s, *closed);
    keep(u"cert_rep"_s, u"degenerate"_s, pki::SignedData::writeDegenerate(chain));
    keep(u"cert_rep"_s, u"certificate"_s, authority.certificate.der());
    keep(u"cert_rep"_s, u"capabilities"_s, "AES\nDES3\nPOSTPKIOperation\nRenewal\nSHA-256\nSHA-512\nSCEPStandard\n");
}

void keepPlainRequests() {
    keep(u"http"_s, u"pipelined"_s, "GET / HTTP/1.1\r\nHost: a\r\n\r\nHEAD /scep?x HTTP/1.1\r\nHost: b:80\r\n\r\n");
    keep(u"http"_s, u"chunked"_s,
         "POST /scep HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
         "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\nGET / HTTP/1.0\r\n\r\n");
    keep(u"http"_s, u"continue"_s,
         "POST /scep HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc");
    keep(u"http"_s, u"absolute"_s, "GET http://ca.example:80/scep/x?operation=GetCACaps HTTP/1.1\r\nHost: c\r\n\r\n");
    keep(u"http"_s, u"options"_s, "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    keep(u"query"_s, u"caps"_s, "GET operation=GetCACaps&message=CA");
    keep(u"query"_s, u"certificate"_s, "GET message=0&operation=GetCACert");
    keep(u"query"_s, u"pem"_s, "POST operation=PKIOperation\n-----BEGIN PKCS7-----\nMAMCAQA=\n-----END PKCS7-----\n");
    keep(u"query"_s, u"escaped"_s, "GET operation=PKIOperation&message=MAMCAQA%253D%0AMA-_");
}

}  // namespace

int main(int count, char **arguments) {
    if (count != 2) {
        std::fputs("usage: fuzz_seeds FOLDER\n", stderr);
        return 2;
    }
    top = QString::fromLocal8Bit(arguments[1]);
    for (const QString &name : tests::captures()) {
        const QByteArray message = tests::capturedMessage(name);
        keep(u"http"_s, name, tests::capturedRequest(name));
        keep(u"decode"_s, u"http-"_s + name, tests::capturedRequest(name));
        keep(u"decode"_s, name, message);
        keep(u"decode"_s, u"base64-"_s + name, message.toBase64());
        keep(u"decode"_s, u"hex-"_s + name, message.left(400).toHex(' '));
        keep(u"query"_s, name, queryOf(tests::capturedRequest(name)));
        keep(u"pki_message"_s, name, message);
        const auto unverified = scep::read(message);
        const auto sealed = scep::unwrap(*unverified);
        keep(u"pki_message"_s, u"envelope-"_s + name, sealed->envelope());
        // Single DES is opened only where OpenSSL's legacy provider is installed.
        const auto unsealed = scep::unseal(*sealed, fuzz::capturedOpeners());
        if (unsealed && pki::CertificationRequest::fromDer(unsealed->content.bytes()))
            keep(u"request"_s, name, unsealed->content.bytes());
        if (unsealed) keep(u"decode"_s, u"content-"_s + name, unsealed->content.bytes());
        keep(u"x509"_s, name, unverified->header.signer.der());
        keep(u"x509"_s, u"name-"_s + name, unverified->header.signer.subject().der());
        keepReplies(name, *unverified);
    }
    for (const pki::Opener &each : fuzz::capturedOpeners()) {
        keep(u"x509"_s, each.certificate.serialHex(), each.certificate.der());
        keep(u"x509"_s, u"key-"_s + each.certificate.serialHex(), each.certificate.spki());
        keep(u"decode"_s, u"pem-"_s + each.certificate.serialHex(), each.certificate.pem());
        keep(u"x509"_s, u"pem-"_s + each.certificate.serialHex(), each.certificate.pem());
        const QByteArray list = fuzz::revocationListOf(each);
        keep(u"crl"_s, each.certificate.serialHex(), list);
        keep(u"crl"_s, u"pem-"_s + each.certificate.serialHex(), pki::pemOfCrl(list));
        keep(u"crl"_s, u"file-"_s + each.certificate.serialHex(), each.certificate.pem() + each.certificate.pem());
        keep(u"crl"_s, u"pkcs7-"_s + each.certificate.serialHex(),
             pki::SignedData::writeDegenerate(std::span(&each.certificate, 1)));
        keep(u"decode"_s, u"crl-"_s + each.certificate.serialHex(), list);
    }
    keepSuccess();
    keepPlainRequests();
    return 0;
}
