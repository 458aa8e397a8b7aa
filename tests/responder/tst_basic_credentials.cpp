// Who asks, and which accounts that may be.
#include "endpoints/basic_credentials.h"

#include <QTest>

using namespace scepter;
using namespace scepter::endpoints;
using namespace Qt::StringLiterals;

namespace {

QByteArray basic(const QByteArray &credentials) {
    return "Basic " + credentials.toBase64();
}

}  // namespace

class tst_BasicCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhoAsks_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("RFC 7617, section 2")
            << "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="_ba << u"Aladdin"_s << "open sesame"_ba;
        QTest::newRow("RFC 7617, section 2.1: UTF-8") << "Basic dGVzdDoxMjPCow=="_ba << u"test"_s << "123\xc2\xa3"_ba;
        QTest::newRow("ISO 8859-1") << basic("j\xf6rg:123\xa3") << u"j\u00f6rg"_s << "123\xc2\xa3"_ba;
        QTest::newRow("the scheme in lower case")
            << "basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="_ba << u"Aladdin"_s << "open sesame"_ba;
        QTest::newRow("blanks around") << "Basic   QWxhZGRpbjpvcGVuIHNlc2FtZQ== "_ba << u"Aladdin"_s
                                       << "open sesame"_ba;
        QTest::newRow("colons in the password") << basic("a:b:c:") << u"a"_s << "b:c:"_ba;
        QTest::newRow("no password") << basic("a:") << u"a"_s << QByteArray();
        QTest::newRow("no user") << basic(":b") << QString() << "b"_ba;
        QTest::newRow("a domain before") << basic("LAB\\ndes:x") << u"LAB\\ndes"_s << "x"_ba;
        QTest::newRow("512 octets") << basic("a:" + QByteArray(510, 'x')) << u"a"_s << QByteArray(510, 'x');
    }
    void readsWhoAsks() {
        QFETCH(const QByteArray, header);
        const auto credentials = basicCredentials(header);
        QVERIFY(credentials);
        QTEST(credentials->user, "user");
        QTEST(credentials->password.bytes(), "password");
    }

    void readsNothingElse_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("no header") << QByteArray();
        QTest::newRow("no credentials") << "Basic"_ba;
        QTest::newRow("empty credentials") << "Basic "_ba;
        QTest::newRow("another scheme") << "NTLM QWxhZGRpbjpvcGVuIHNlc2FtZQ=="_ba;
        QTest::newRow("a scheme that begins alike") << "BasicQ QWxhZGRpbjpvcGVuIHNlc2FtZQ=="_ba;
        QTest::newRow("no colon") << basic("Aladdin");
        QTest::newRow("NUL in the user") << basic(QByteArray("a\0:b", 4));
        QTest::newRow("NUL in the password") << basic(QByteArray("a:b\0", 4));
        QTest::newRow("a line break") << basic("a:b\n");
        QTest::newRow("a deleting octet") << basic("a\x7f:b");
        QTest::newRow("513 octets") << basic("a:" + QByteArray(511, 'x'));
        QTest::newRow("far too much") << basic("a:" + QByteArray(40'000, 'x'));
        QTest::newRow("no base64") << "Basic Aladdin:open"_ba;
        QTest::newRow("a blank in the base64") << "Basic QWxhZGRp bjpvcGVuIHNlc2FtZQ=="_ba;
        QTest::newRow("no padding") << "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ"_ba;
        QTest::newRow("one padding of two") << "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ="_ba;
        QTest::newRow("too much padding") << "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==="_ba;
        QTest::newRow("bits behind the end") << "Basic QWxhZGRpbjpvcGVuIHNlc2FtZR=="_ba;
        QTest::newRow("base64url") << "Basic dGVzdDoxMjP_oz8_"_ba;
    }
    void readsNothingElse() {
        QFETCH(const QByteArray, header);
        QVERIFY(!basicCredentials(header));
    }

    void namesTheAccountsThatAreTried_data() {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("alone") << u"Ndes"_s << QStringList{u"ndes"_s};
        QTest::newRow("behind a domain") << u"LAB\\Ndes"_s << QStringList{u"lab\\ndes"_s, u"ndes@lab"_s, u"ndes"_s};
        QTest::newRow("before a domain") << u"ndes@Lab.Example"_s
                                         << QStringList{u"ndes@lab.example"_s, u"lab.example\\ndes"_s, u"ndes"_s};
        QTest::newRow("between two domains") << u"domain\\ndes@lab.example"_s
                                             << QStringList{u"domain\\ndes@lab.example"_s, u"ndes@lab.example@domain"_s,
                                                            u"ndes@lab.example"_s, u"ndes"_s};
        QTest::newRow("this machine") << u".\\ndes"_s << QStringList{u"ndes"_s};
        QTest::newRow("no domain behind @") << u"ndes@"_s << QStringList{u"ndes"_s};
        QTest::newRow("no domain before the backslash") << u"\\ndes"_s << QStringList{u"ndes"_s};
        QTest::newRow("letters beyond ASCII") << u"J\u00d6RG"_s << QStringList{u"j\u00f6rg"_s};
        QTest::newRow("nobody") << QString() << QStringList();
        QTest::newRow("nobody of a domain") << u"LAB\\"_s << QStringList();
        QTest::newRow("nobody at a domain") << u"@lab.example"_s << QStringList();
    }
    void namesTheAccountsThatAreTried() {
        QFETCH(const QString, user);
        QTEST(accountNames(user), "names");
    }
};

QTEST_GUILESS_MAIN(tst_BasicCredentials)
#include "tst_basic_credentials.moc"
