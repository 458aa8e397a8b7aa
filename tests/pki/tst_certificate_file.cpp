// Files with certificates, in every form that people have them in.
#include <QTest>

#include "pki/certificate_file.h"
#include "pki/issued_chain.h"
#include "pki/pem.h"
#include "pki/signed_data.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Certificate> &samples() {
    static const std::vector<Certificate> all = [] {
        std::vector<Certificate> made;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
            made.push_back(selfSigned({.name = name, .kind = Wish::Kind::Authority}).certificate);
        return made;
    }();
    return all;
}

/// The same in BER: the outermost length left open, as Java writes it.
QByteArray openEnded(const QByteArray &der) {
    const int header = uint8_t(der[1]) & 0x80 ? 2 + (uint8_t(der[1]) & 0x7f) : 2;
    return QByteArray::fromHex("3080") + der.sliced(header) + QByteArray(2, '\0');
}

}  // namespace

class TestCertificateFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data();
    void readsEveryForm();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void TestCertificateFile::readsEveryForm_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("count");
    const Certificate &a = samples()[0], &b = samples()[1], &c = samples()[2];
    const QByteArray all = SignedData::writeDegenerate(samples());
    QTest::newRow("PEM") << a.pem() << 1;
    QTest::newRow("PEM of three with words between") << "Issuer: A\n" + a.pem() + "\nand\n" + b.pem() + c.pem() << 3;
    QTest::newRow("PEM from Windows") << QByteArray(a.pem() + b.pem()).replace("\n", "\r\n") << 2;
    QTest::newRow("PEM with the label of old") << toPem("X509 CERTIFICATE", a.der()) << 1;
    QTest::newRow("PEM with other things")
        << toPem("PRIVATE KEY", "x") + a.pem() + toPem("X509 CRL", "x") + b.pem() << 2;
    QTest::newRow("PEM with one of them twice") << a.pem() + b.pem() + a.pem() << 2;
    QTest::newRow("DER") << a.der() << 1;
    QTest::newRow("DER of two") << a.der() + b.der() << 2;
    QTest::newRow("PKCS#7") << all << 3;
    QTest::newRow("PKCS#7 in PEM") << toPem("PKCS7", all) << 3;
    QTest::newRow("PKCS#7 in BER") << openEnded(all) << 3;
}

void TestCertificateFile::readsEveryForm() {
    QFETCH(QByteArray, content);
    QFETCH(int, count);
    const auto read = certificatesOfFile(content);
    QVERIFY2(read, qPrintable(read ? QString() : read.fault().sentence));
    QCOMPARE(int(read->size()), count);
    for (size_t i = 0; i < read->size(); ++i) QCOMPARE((*read)[i], samples()[i]);
}

void TestCertificateFile::saysWhatIsWrong_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    const Certificate &a = samples()[0], &b = samples()[1];
    const QString none = u"The file holds no certificate in PEM, DER or PKCS#7."_s;
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("a key") << toPem("PRIVATE KEY", "x") << none;
    QTest::newRow("words") << "hello"_ba << none + u" The certificate"_s;
    QTest::newRow("a list") << SignedData::writeDegenerate({}) << none;
    QTest::newRow("cut DER") << a.der().chopped(1) << none + u" The certificate cannot be read."_s;
    QTest::newRow("cut PEM") << a.pem().chopped(5) << u"The PEM block of the kind CERTIFICATE has no end."_s;
    QTest::newRow("broken base64") << a.pem().replace("M", "*")
                                   << u"The PEM block of the kind CERTIFICATE is not valid base64."_s;
    QTest::newRow("the second is none") << a.pem() + toPem("CERTIFICATE", b.der().first(40))
                                        << u"Certificate 2 of the file cannot be read."_s;
    QTest::newRow("DER of something else")
        << QByteArray::fromHex("30030101ff") << u"Certificate 1 of the file cannot be read."_s;
    QByteArray crowd;
    for (int i = 0; i < 101; ++i) crowd += a.pem();
    QTest::newRow("a crowd") << crowd << u"The file has 101 certificates; at most 100 are taken."_s;
}

void TestCertificateFile::saysWhatIsWrong() {
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    const auto read = certificatesOfFile(content);
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::Malformed);
    QVERIFY2(read.fault().sentence.startsWith(sentence), qPrintable(read.fault().sentence));
}

QTEST_APPLESS_MAIN(TestCertificateFile)
#include "tst_certificate_file.moc"
