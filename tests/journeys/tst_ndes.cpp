// The page of NDES as people and programs meet it: accounts by the command line, curl, strongSwan, HTTP and HTTPS.
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include "journeys/lab.h"
#include "tools/serving.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

class tst_Ndes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsAccounts();
    void refusesAnAccountThat_data();
    void refusesAnAccountThat();
    void explainsItsVerbs();
    void warnsOfWhatIsLessSafe();
    void handsOutAPasswordThatAdmitsOnce();
    void handsOutAPasswordOverHttps();
    void tellsWhoMayNotWhy();

private:
    /// A site with the account "ndes", whose page is on.
    static void open(const Lab &lab);
    static Ending curl(const Lab &lab, const QString &url, const QStringList &options = {});
    /// As a person reads it at a terminal.
    static QString pageIn(const Lab &lab, const QByteArray &octets);
    static QString passwordIn(const QString &page);
    static QString adminUrl(const QString &scepUrl);
};

namespace {

const QString credentials = u"ndes:the account's own"_s;

void set(const Lab &lab, const QString &name, const QString &value) {
    const auto done = lab.scepter({u"setting"_s, u"set"_s, site, name, value});
    QVERIFY2(done.code == 0, done.said.constData());
}

}  // namespace

void tst_Ndes::initTestCase() {
    for (const auto &program : {u"curl"_s, u"iconv"_s, u"pki"_s})
        QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(), qPrintable(program + u" is not here."_s));
}

void tst_Ndes::open(const Lab &lab) {
    lab.write(u"password"_s, credentials.section(u':', 1).toUtf8() + '\n');
    const auto added = lab.typed(u"ndes account add lab.scepter NDES --password-file password"_s);
    QVERIFY2(added.code == 0, added.said.constData());
    set(lab, u"ndes.enabled"_s, u"on"_s);
}

Ending tst_Ndes::curl(const Lab &lab, const QString &url, const QStringList &options) {
    return lab.run(u"curl"_s, QStringList{u"-sS"_s, u"-u"_s, credentials} + options + QStringList{url});
}

QString tst_Ndes::pageIn(const Lab &lab, const QByteArray &octets) {
    return QString::fromUtf8(lab.run(u"iconv"_s, {u"-f"_s, u"UTF-16LE"_s, u"-t"_s, u"UTF-8"_s}, octets).out);
}

QString tst_Ndes::passwordIn(const QString &page) {
    return QRegularExpression(u"The enrollment challenge password is: <B> (\\S*)"_s).match(page).captured(1);
}

QString tst_Ndes::adminUrl(const QString &scepUrl) {
    return scepUrl.section(u'/', 0, 2) + u"/certsrv/mscep_admin/"_s;
}

void tst_Ndes::keepsAccounts() {
    const Lab lab;
    lab.write(u"one"_s, "correct horse\n");
    lab.write(u"two"_s, "battery staple\n");
    const auto added = lab.typed(u"ndes account add lab.scepter CORP\\Jamf --password-file one --json"_s);
    QVERIFY2(added.code == 0, added.said.constData());
    QCOMPARE(added.object()[u"name"_s].toString(), u"corp\\jamf"_s);
    QVERIFY(added.object()[u"mayEnrol"_s].toBool());
    QVERIFY(added.object()[u"lockedUntil"_s].isNull());
    QVERIFY(!added.out.contains("scrypt"));
    QCOMPARE(lab.typed(u"ndes account add lab.scepter guest --password-file one --may-enrol off"_s).code, 0);
    auto list = lab.typed(u"ndes account list lab.scepter --json"_s).array();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[1][u"name"_s].toString(), u"guest"_s);
    QVERIFY(!list[1][u"mayEnrol"_s].toBool());
    QVERIFY(lab.typed(u"ndes account list lab.scepter"_s).out.startsWith("ACCOUNT "));

    QCOMPARE(lab.typed(u"ndes account set lab.scepter guest --may-enrol on --password-file two"_s).code, 0);
    QCOMPARE(lab.typed(u"ndes account set lab.scepter guest --unlock"_s).code, 0);
    QVERIFY(lab.typed(u"ndes account list lab.scepter --json"_s).array()[1][u"mayEnrol"_s].toBool());
    QCOMPARE(lab.typed(u"ndes account set lab.scepter guest"_s).code, 2);
    QCOMPARE(lab.typed(u"ndes account remove lab.scepter Guest"_s).code, 0);
    QCOMPARE(lab.typed(u"ndes account list lab.scepter --json"_s).array().size(), 1);
    // Who changed what, and no password in it.
    const auto audit = lab.typed(u"audit list lab.scepter --json"_s);
    QCOMPARE(audit.out.count("ndes-account"), 5);
    QVERIFY(!audit.out.contains("battery staple") && !audit.out.contains("scrypt"));
}

void tst_Ndes::refusesAnAccountThat_data() {
    QTest::addColumn<QString>("words");
    QTest::newRow("is there already") << u"add lab.scepter JAMF --password-file good"_s;
    QTest::newRow("has a colon in its name") << u"add lab.scepter a:b --password-file good"_s;
    QTest::newRow("has a short password") << u"add lab.scepter intune --password-file short"_s;
    QTest::newRow("has a password that is not there") << u"add lab.scepter intune --password-file nowhere"_s;
    QTest::newRow("nobody is asked for a password of") << u"add lab.scepter intune"_s;
    QTest::newRow("is not there to be changed") << u"set lab.scepter intune --unlock"_s;
    QTest::newRow("is not there to be removed") << u"remove lab.scepter intune"_s;
}

void tst_Ndes::refusesAnAccountThat() {
    QFETCH(const QString, words);
    const Lab lab;
    lab.write(u"good"_s, "correct horse\n");
    lab.write(u"short"_s, "horse\n");
    QCOMPARE(lab.typed(u"ndes account add lab.scepter jamf --password-file good"_s).code, 0);
    const auto refused = lab.typed(u"ndes account "_s + words);
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.said.startsWith("scepter: "));
    QCOMPARE(lab.typed(u"ndes account list lab.scepter --json"_s).array().size(), 1);
}

void tst_Ndes::explainsItsVerbs() {
    const WorkingFolder folder;
    const auto help = folder.run(program, {u"ndes"_s, u"account"_s, u"add"_s, u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY2(help.out.startsWith("Usage: scepter ndes account add SITE USER"), help.out.constData());
    for (const QStringList &words :
         {QStringList{u"ndes"_s, u"--help"_s}, QStringList{u"ndes"_s, u"account"_s, u"--help"_s}}) {
        const auto verbs = folder.run(program, words);
        QCOMPARE(verbs.code, 0);
        QCOMPARE(verbs.out.count("  ndes account "), 4);
    }
    const auto half = folder.run(program, {u"ndes"_s});
    QCOMPARE(half.code, 2);
    QVERIFY2(half.said.contains("needs a second word") && half.said.contains("ndes account "), half.said.constData());
    QVERIFY(folder.run(program, {u"ndes"_s, u"account"_s}).said.contains("needs a third word"));
    const auto unknown = folder.run(program, {u"ndes"_s, u"users"_s, u"add"_s});
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.said.contains("ndes users"), unknown.said.constData());
}

void tst_Ndes::warnsOfWhatIsLessSafe() {
    const Lab lab;
    const auto warned = lab.typed(u"setting set lab.scepter ndes.binding any-name"_s);
    QCOMPARE(warned.code, 0);
    QVERIFY2(warned.said.contains("Warning: ") && warned.said.contains("VU#971035"), warned.said.constData());
    QVERIFY(!lab.typed(u"setting set lab.scepter ndes.binding one-name"_s).said.contains("Warning"));
}

void tst_Ndes::handsOutAPasswordThatAdmitsOnce() {
    // strongSwan encrypts to RSA keys only.
    const Lab lab(u"rsa:2048"_s);
    open(lab);
    set(lab, u"ndes.http"_s, u"on"_s);
    const auto registered = lab.typed(u"device add lab.scepter --fqdn *"_s);
    QVERIFY2(registered.code == 0, registered.said.constData());
    Serving serving(program, lab);
    QCOMPARE(serving.start(site), QString());

    const auto fetched = curl(lab, adminUrl(serving.url()));
    QVERIFY2(fetched.code == 0, fetched.said.constData());
    const QString page = pageIn(lab, fetched.out);
    QVERIFY2(page.contains("This password can be used only once and will expire within 60 minutes."_L1),
             qPrintable(page));
    const QString password = passwordIn(page);
    QCOMPARE(password.size(), 16);
    QVERIFY(lab.typed(u"status lab.scepter"_s).out.contains("1 of 5 passwords unused"));

    const QString url = serving.url().section(u'/', 0, 2) + u"/certsrv/mscep/mscep.dll"_s;
    const auto read = lab.run(u"pki"_s, {u"--scepca"_s, u"--url"_s, url, u"--caout"_s, u"ca.pem"_s, u"--raout"_s,
                                         u"ra.pem"_s, u"--outform"_s, u"pem"_s});
    QVERIFY2(read.code == 0, read.said.constData());
    const auto enrol = [&](const QString &name) {
        const auto key =
            lab.run(u"pki"_s, {u"--gen"_s, u"--type"_s, u"rsa"_s, u"--size"_s, u"2048"_s, u"--outform"_s, u"pem"_s});
        lab.write(name + u".key"_s, key.out);
        return lab.run(u"pki"_s, {u"--scep"_s, u"--url"_s, url, u"--in"_s, name + u".key"_s, u"--dn"_s, u"CN="_s + name,
                                  u"--san"_s, name, u"--password"_s, password, u"--cacert-enc"_s, u"ra.pem"_s,
                                  u"--cacert-sig"_s, u"ca.pem"_s, u"--cipher"_s, u"aes"_s, u"--outform"_s, u"pem"_s});
    };
    const auto first = enrol(u"phone.lab.example"_s);
    QVERIFY2(first.code == 0, first.said.constData());
    QVERIFY(enrol(u"tablet.lab.example"_s).code != 0);
    QCOMPARE(lab.typed(u"certificate list lab.scepter --json"_s).array().size(), 1);
    QVERIFY(lab.typed(u"status lab.scepter"_s).out.contains("0 of 5 passwords unused"));
    const auto requests = lab.typed(u"request list lab.scepter --json"_s);
    QVERIFY(requests.out.contains("The NDES account ndes fetched a password"));
    QVERIFY(!requests.out.contains(password.toUtf8()) && !serving.log().contains(password.toUtf8()));
    QCOMPARE(serving.end(SIGTERM), 0);
}

void tst_Ndes::handsOutAPasswordOverHttps() {
    const Lab lab;
    open(lab);
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.lab.example"_s).code, 0);
    QCOMPARE(lab.typed(u"ca export lab.scepter --pem --out ca.pem"_s).code, 0);
    Serving serving(program, lab);
    QCOMPARE(serving.start(site, {u"--https"_s, u"127.0.0.1:0"_s}), QString());
    QTRY_COMPARE(serving.out().count('\n'), 2);
    const QString https =
        QString::fromUtf8(serving.out().split('\n').value(1)).sliced(qsizetype(sizeof "listening on " - 1));
    const QString query = u"?fqdn=r1.lab.example"_s;
    const auto plain = curl(lab, adminUrl(serving.url()) + query, {u"-i"_s});
    QVERIFY2(plain.out.startsWith("HTTP/1.1 403 ") && !plain.out.contains("WWW-Authenticate"), plain.out.constData());

    const auto fetched = curl(lab, adminUrl(https) + query, {u"--cacert"_s, u"ca.pem"_s});
    QVERIFY2(fetched.code == 0, fetched.said.constData());
    const QString page = pageIn(lab, fetched.out);
    QVERIFY2(page.contains("The device r1.lab.example can use it, and no other."_L1), qPrintable(page));
    lab.write(u"challenge"_s, passwordIn(page).toUtf8());
    const QString url = serving.url().section(u'/', 0, 2) + u"/certsrv/mscep/mscep.dll"_s;
    const auto enrolled =
        lab.typed(u"enroll %1 --fqdn r1.lab.example --challenge-file challenge --out r1.pem"_s.arg(url));
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    QCOMPARE(lab.typed(u"challenge list lab.scepter --json"_s).array()[0][u"state"_s].toString(), u"spent"_s);
    QCOMPARE(serving.end(SIGTERM), 0);
}

void tst_Ndes::tellsWhoMayNotWhy() {
    const Lab lab;
    open(lab);
    set(lab, u"ndes.http"_s, u"on"_s);
    Serving serving(program, lab);
    QCOMPARE(serving.start(site), QString());
    const QString url = adminUrl(serving.url());
    const auto wrong = lab.run(u"curl"_s, {u"-sS"_s, u"-i"_s, u"-u"_s, u"ndes:guess"_s, url});
    QVERIFY2(wrong.out.startsWith("HTTP/1.1 401 "), wrong.out.constData());
    QVERIFY(wrong.out.contains("WWW-Authenticate: Basic realm=\"NDES\""));
    QVERIFY(lab.typed(u"request list lab.scepter --json"_s).out.contains("The password of the account ndes is wrong."));
    set(lab, u"ndes.binding"_s, u"one-name"_s);
    const auto unnamed = curl(lab, url);
    QVERIFY(pageIn(lab, unnamed.out).contains("add ?fqdn=NAME to the URL"_L1));
    QCOMPARE(serving.end(SIGTERM), 0);
}

QTEST_GUILESS_MAIN(tst_Ndes)
#include "tst_ndes.moc"
