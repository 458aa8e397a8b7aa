// Signed requests as people and devices meet them: a foreign CA made with openssl, requests of strongSwan and of the
// built-in client.
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include "journeys/served_lab.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

/// "Maker CA" with a certificate for a device management, and "Other CA" with another. Files are NAME.pem and NAME.key.
class ForeignAuthorities {
public:
    explicit ForeignAuthorities(const Lab &lab) : m_lab(lab) {}

    /// Empty, or what openssl said.
    QByteArray make() {
        for (const QString &name : {u"maker"_s, u"other"_s}) {
            if (auto fault = makeAuthority(name); !fault.isEmpty()) return fault;
            if (auto fault = issue(name, name + u"-mdm"_s); !fault.isEmpty()) return fault;
        }
        return {};
    }
    /// A list of "Maker CA" in maker.crl; `revoked` names what is in it.
    QByteArray list(const QStringList &revoked) {
        m_lab.write(u"index.txt"_s, {});
        m_lab.write(u"crlnumber"_s, "01\n");
        m_lab.write(u"ca.cnf"_s,
                    "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\ncrlnumber=crlnumber\ndefault_md=sha256\n"
                    "default_crl_days=1\n");
        for (const QString &name : revoked) {
            auto fault = openssl(
                u"ca -config ca.cnf -keyfile maker.key -cert maker.pem -revoke %1.pem "
                u"-crl_reason keyCompromise"_s.arg(name));
            if (!fault.isEmpty()) return fault;
        }
        return openssl(u"ca -config ca.cnf -keyfile maker.key -cert maker.pem -gencrl -out maker.crl"_s);
    }

private:
    QByteArray makeAuthority(const QString &name) {
        return openssl(
            u"req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=%1 -keyout %1.key -out %1.pem "
            u"-addext keyUsage=critical,keyCertSign,cRLSign"_s.arg(name));
    }
    QByteArray issue(const QString &authority, const QString &name) {
        m_lab.write(u"leaf.cnf"_s,
                    "basicConstraints=CA:FALSE\nkeyUsage=digitalSignature,keyEncipherment\n"
                    "extendedKeyUsage=clientAuth\n");
        auto fault = openssl(u"req -new -newkey rsa:2048 -nodes -subj /CN=%1 -keyout %1.key -out %1.csr"_s.arg(name));
        if (!fault.isEmpty()) return fault;
        return openssl(
            u"x509 -req -in %2.csr -CA %1.pem -CAkey %1.key -CAcreateserial -days 10 -extfile leaf.cnf "
            u"-out %2.pem"_s.arg(authority, name));
    }
    QByteArray openssl(const QString &line) {
        const Ending ended = m_lab.run(u"openssl"_s, line.split(u' '));
        return ended.code == 0 ? QByteArray() : line.toUtf8() + ": " + ended.said;
    }

    const Lab &m_lab;
};

}  // namespace

class tst_SignedRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void issuesWithoutAChallengeOnTheWordOfAListedCa();
    void refusesASignerOfAnotherCa();
    void refusesWhatNeedsAnotherMark();
    void takesStrongSwansSignatureWithAnotherCertificate();
    void refusesWhatTheListRevokes();
    void showsAndChangesWhatIsTrusted();
    void refusesCertificatesThatDoNotFit_data();
    void refusesCertificatesThatDoNotFit();

private:
    Ending askSigned(const QString &name, const QString &signer) {
        return m_lab->ask(name, {u"--signer"_s, signer + u".pem"_s, u"--signer-key"_s, signer + u".key"_s});
    }
    Ending typed(const QString &line) { return m_lab->lab.typed(line); }
    QString failedRung() {
        const auto why = typed(u"why lab.scepter %1 --json"_s.arg(m_lab->lastRequest())).object();
        for (const auto &rung : why[u"ladder"_s].toArray()) {
            if (rung[u"state"_s].toString() == u"failed"_s) return rung[u"sentence"_s].toString();
        }
        return {};
    }

    std::unique_ptr<ServedLab> m_lab;
    std::unique_ptr<ForeignAuthorities> m_foreign;
};

void tst_SignedRequests::initTestCase() {
    for (const QString &needed : {u"openssl"_s, u"pki"_s})
        QVERIFY2(!QStandardPaths::findExecutable(needed).isEmpty(), qPrintable(needed));
    m_lab = std::make_unique<ServedLab>();
    QCOMPARE(m_lab->fault, QString());
    m_foreign = std::make_unique<ForeignAuthorities>(m_lab->lab);
    QCOMPARE(m_foreign->make(), QByteArray());
    const auto added = typed(u"signer add lab.scepter maker --certificate-file maker.pem"_s);
    QVERIFY2(added.code == 0, added.said.constData());
    QVERIFY2(added.said.contains("No profile takes trusted signers yet"), added.said.constData());
    const auto set = typed(u"profile set lab.scepter device signer-policy trusted-or-challenge"_s);
    QVERIFY2(set.code == 0, set.said.constData());
}

void tst_SignedRequests::cleanupTestCase() {
    if (m_lab) QCOMPARE(m_lab->serving.end(SIGTERM), 0);
}

void tst_SignedRequests::issuesWithoutAChallengeOnTheWordOfAListedCa() {
    QCOMPARE(typed(u"device add lab.scepter --fqdn r1.lab.example"_s).code, 0);
    const auto issued = askSigned(u"r1.lab.example"_s, u"maker-mdm"_s);
    QVERIFY2(issued.code == 0, issued.said.constData());
    const auto why = typed(u"why lab.scepter %1"_s.arg(m_lab->lastRequest()));
    QVERIFY2(why.out.contains("Accepted by the trusted signer \"maker\": it is a CA at the end of a path of 2 "
                              "certificates. Revocation is not looked at."),
             why.out.constData());
    QVERIFY2(why.out.contains("No challenge is needed: the trusted signer \"maker\" vouches for the request."),
             why.out.constData());
}

void tst_SignedRequests::refusesASignerOfAnotherCa() {
    QCOMPARE(typed(u"device add lab.scepter --fqdn r2.lab.example"_s).code, 0);
    QCOMPARE(askSigned(u"r2.lab.example"_s, u"other-mdm"_s).code, 1);
    QCOMPARE(failedRung(),
             u"The trusted signer \"maker\" does not stand behind the signer. No certificate that came with "
             u"the message leads from the certificate \"CN=other-mdm\", issued by \"CN=other\", to the "
             u"trusted certificate \"CN=maker\"."_s);
    // Nor does it make a device known.
    QCOMPARE(askSigned(u"unknown.lab.example"_s, u"maker-mdm"_s).code, 1);
    QVERIFY(failedRung().contains(u"No device is registered"_s));
}

void tst_SignedRequests::refusesWhatNeedsAnotherMark() {
    QCOMPARE(typed(u"device add lab.scepter --fqdn r3.lab.example"_s).code, 0);
    QCOMPARE(typed(u"signer set lab.scepter maker --required-oid 1.3.6.1.4.1.99999.7"_s).code, 0);
    QCOMPARE(askSigned(u"r3.lab.example"_s, u"maker-mdm"_s).code, 1);
    QVERIFY(failedRung().contains(u"marked with 1.3.6.1.4.1.99999.7"_s));
    QCOMPARE(typed(u"signer set lab.scepter maker --required-oid clientAuth"_s).code, 0);
    QCOMPARE(askSigned(u"r3.lab.example"_s, u"maker-mdm"_s).code, 0);
    QCOMPARE(typed(u"signer set lab.scepter maker --required-oid none"_s).code, 0);
}

void tst_SignedRequests::takesStrongSwansSignatureWithAnotherCertificate() {
    QCOMPARE(typed(u"device add lab.scepter --fqdn r4.lab.example"_s).code, 0);
    const Lab &lab = m_lab->lab;
    const auto read = lab.run(u"pki"_s, {u"--scepca"_s, u"--url"_s, m_lab->serving.url(), u"--caout"_s, u"ca.pem"_s,
                                         u"--raout"_s, u"ra.pem"_s, u"--outform"_s, u"pem"_s});
    QVERIFY2(read.code == 0, read.said.constData());
    lab.write(
        u"r4.key"_s,
        lab.run(u"pki"_s, {u"--gen"_s, u"--type"_s, u"rsa"_s, u"--size"_s, u"2048"_s, u"--outform"_s, u"pem"_s}).out);
    const auto asked = [&](const QString &signer) {
        return lab.run(u"pki"_s, {u"--scep"_s, u"--url"_s, m_lab->serving.url(), u"--in"_s, u"r4.key"_s, u"--dn"_s,
                                  u"CN=r4.lab.example"_s, u"--san"_s, u"r4.lab.example"_s, u"--cert"_s,
                                  signer + u".pem"_s, u"--key"_s, signer + u".key"_s, u"--cacert-enc"_s, u"ra.pem"_s,
                                  u"--cacert-sig"_s, u"ca.pem"_s, u"--outform"_s, u"pem"_s});
    };
    QVERIFY(asked(u"other-mdm"_s).code != 0);
    const auto issued = asked(u"maker-mdm"_s);
    QVERIFY2(issued.code == 0, issued.said.constData());
    QVERIFY(issued.out.startsWith("-----BEGIN CERTIFICATE-----"));
}

void tst_SignedRequests::refusesWhatTheListRevokes() {
    const auto listState = [this] {
        return typed(u"signer show lab.scepter maker --json"_s).object()[u"crl"_s][u"state"_s].toString();
    };
    QCOMPARE(typed(u"device add lab.scepter --fqdn r5.lab.example"_s).code, 0);
    // There is no such file yet, and what is not known is refused.
    QCOMPARE(typed(u"signer set lab.scepter maker --crl maker.crl"_s).code, 0);
    QCOMPARE(listState(), u"not read yet"_s);
    QCOMPARE(askSigned(u"r5.lab.example"_s, u"maker-mdm"_s).code, 1);
    QVERIFY2(failedRung().contains(u"was revoked is not known"_s), qPrintable(failedRung()));
    QCOMPARE(m_foreign->list({}), QByteArray());
    // A responder that starts reads every list at once.
    QCOMPARE(m_lab->serving.end(SIGTERM), 0);
    QCOMPARE(m_lab->serving.start(site), QString());
    QTRY_COMPARE_WITH_TIMEOUT(listState(), u"good"_s, 20'000);
    const auto issued = askSigned(u"r5.lab.example"_s, u"maker-mdm"_s);
    QVERIFY2(issued.code == 0, issued.said.constData());

    QCOMPARE(m_foreign->list({u"maker-mdm"_s}), QByteArray());
    QCOMPARE(m_lab->serving.end(SIGTERM), 0);
    QCOMPARE(m_lab->serving.start(site), QString());
    QTRY_COMPARE_WITH_TIMEOUT(typed(u"signer show lab.scepter maker --json"_s).object()[u"crl"_s][u"entries"_s].toInt(),
                              1, 20'000);
    QCOMPARE(typed(u"device add lab.scepter --fqdn r6.lab.example"_s).code, 0);
    QCOMPARE(askSigned(u"r6.lab.example"_s, u"maker-mdm"_s).code, 1);
    QVERIFY2(failedRung().contains(u"(keyCompromise)"_s), qPrintable(failedRung()));
}

void tst_SignedRequests::showsAndChangesWhatIsTrusted() {
    const auto added = typed(
        u"signer add lab.scepter mdm --certificate-file other-mdm.pem --pin --profile device --scope "
        u"own-name --challenge on --crl http://127.0.0.1:1/x.crl --crl-unknown accept --json"_s);
    QVERIFY2(added.code == 0, added.said.constData());
    const QJsonObject signer = added.object();
    QCOMPARE(signer[u"kind"_s].toString(), u"signer"_s);
    QCOMPARE(signer[u"state"_s].toString(), u"valid"_s);
    QCOMPARE(signer[u"scope"_s].toString(), u"own-name"_s);
    QCOMPARE(signer[u"challenge"_s].toBool(), true);
    QCOMPARE(signer[u"profiles"_s].toArray(), QJsonArray{u"device"_s});
    QCOMPARE(signer[u"crl"_s][u"unknown"_s].toString(), u"accept"_s);
    QCOMPARE(signer[u"certificate"_s][u"subject"_s].toString(), u"CN=other-mdm"_s);

    QCOMPARE(typed(u"signer set lab.scepter mdm --name other --enabled off --profile all --crl none"_s).code, 0);
    const auto listed = typed(u"signer list lab.scepter"_s).out;
    QVERIFY2(listed.contains("other  this certificate    CN=other-mdm"), listed.constData());
    QVERIFY2(listed.contains("off"), listed.constData());
    const auto shown = typed(u"signer show lab.scepter other"_s).out;
    for (const char *line : {"CN=other", "all that take trusted signers", "for the names in its own certificate",
                             "needed all the same", "revocation is not looked at"})
        QVERIFY2(shown.contains(line), shown.constData());
    QCOMPARE(typed(u"signer remove lab.scepter other"_s).code, 0);
    const auto gone = typed(u"signer show lab.scepter other"_s);
    QCOMPARE(gone.code, 1);
    QVERIFY2(gone.said.contains("There is no trusted signer \"other\"; there are \"maker\"."), gone.said.constData());
    const auto audited = typed(u"audit list lab.scepter"_s).out;
    QVERIFY2(audited.contains("trusted-signer"), audited.constData());
}

void tst_SignedRequests::refusesCertificatesThatDoNotFit_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("a signer that is not pinned") << u"--certificate-file other-mdm.pem"_s << "Pin it (--pin)"_ba;
    QTest::newRow("a CA that is pinned") << u"--certificate-file other.pem --pin"_s << "is a CA's certificate"_ba;
    QTest::newRow("both") << u"--certificate-file other.pem --pin --pin-authority"_s << "and not both"_ba;
    QTest::newRow("the site's own CA") << u"--certificate-file own.pem"_s << "is a CA of this site"_ba;
    QTest::newRow("a key") << u"--certificate-file other.key"_s << "holds no certificate"_ba;
    QTest::newRow("several") << u"--certificate-file both.pem"_s << "holds 2 certificates"_ba;
    QTest::newRow("no file") << u"--certificate-file nowhere.pem"_s << "cannot be read"_ba;
    QTest::newRow("one that is there") << u"--certificate-file maker.pem"_s << "already"_ba;
    QTest::newRow("no OID") << u"--certificate-file other.pem --required-oid x"_s << "--required-oid:"_ba;
    QTest::newRow("a list behind a password")
        << u"--certificate-file other.pem --crl http://a:b@c/x.crl"_s << "Leave user and password out"_ba;
    QTest::newRow("a list of another scheme") << u"--certificate-file other.pem --crl ldap://c/x"_s << "--crl:"_ba;
    QTest::newRow("a profile that is none") << u"--certificate-file other.pem --profile x"_s << "x"_ba;
}

void tst_SignedRequests::refusesCertificatesThatDoNotFit() {
    QFETCH(QString, options);
    QFETCH(QByteArray, said);
    const Lab &lab = m_lab->lab;
    lab.write(u"both.pem"_s, lab.read(u"other.pem"_s) + lab.read(u"other-mdm.pem"_s));
    lab.write(u"own.pem"_s, typed(u"ca export lab.scepter --pem"_s).out);
    const auto added = typed(u"signer add lab.scepter new "_s + options);
    QVERIFY(added.code != 0);
    QVERIFY2(added.said.contains(said), added.said.constData());
}

QTEST_GUILESS_MAIN(tst_SignedRequests)
#include "tst_signed_requests.moc"
