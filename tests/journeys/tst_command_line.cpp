// The contract of the command line, kept by the program itself: verbs, options, exit codes, streams, and a site's
// making.
#include <QFileInfo>
#include <QTest>

#include "journeys/lab.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

class tst_CommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void explainsEveryVerb_data();
    void explainsEveryVerb();
    void printsTheVersionsOfWhatItIsMadeOf();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void linksNoWidgets();
    void saysThatThereIsNoDisplay();
    void namesTheFaultOfASiteThatIsNone_data();
    void namesTheFaultOfASiteThatIsNone();
    void makesASiteOnce();
    void makesEachKindOfAuthority_data();
    void makesEachKindOfAuthority();
    void takesThePassphraseFrom_data();
    void takesThePassphraseFrom();
    void refusesToMakeASiteWithoutAnyPassphrase();
    void exportsTheKeyEncrypted();
    void showsSettingsAndChangesThem();
};

void tst_CommandLine::explainsEveryVerb_data() {
    QTest::addColumn<QString>("words");
    for (const char *words : {"init",
                              "serve",
                              "demo",
                              "status",
                              "device add",
                              "device list",
                              "device show",
                              "device set",
                              "device disable",
                              "device enable",
                              "device delete",
                              "device import",
                              "device export",
                              "challenge new",
                              "challenge list",
                              "challenge withdraw",
                              "request list",
                              "request show",
                              "why",
                              "certificate list",
                              "certificate show",
                              "certificate export",
                              "certificate revoke",
                              "certificate unhold",
                              "crl publish",
                              "crl show",
                              "crl export",
                              "ca list",
                              "ca add",
                              "ca rollover",
                              "profile list",
                              "profile show",
                              "profile set",
                              "ca show",
                              "ca export",
                              "ca export-key",
                              "setting list",
                              "setting get",
                              "setting set",
                              "enroll"}) {
        QTest::newRow(words) << QString::fromLatin1(words);
    }
}

void tst_CommandLine::explainsEveryVerb() {
    QFETCH(QString, words);
    const WorkingFolder folder;
    const auto help = folder.run(program, words.split(u' ') << u"--help"_s);
    QCOMPARE(help.code, 0);
    QVERIFY2(help.out.startsWith("Usage: scepter " + words.toUtf8()), help.out.constData());
    QVERIFY(help.said.isEmpty());
    QVERIFY(folder.run(program, {u"--help"_s}).out.contains("  " + words.toUtf8() + ' '));
}

void tst_CommandLine::printsTheVersionsOfWhatItIsMadeOf() {
    const auto version = WorkingFolder().run(program, {u"--version"_s});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("scepter "));
    QVERIFY(version.out.contains("\nQt " + QByteArray(qVersion()) + '\n'));
    QVERIFY(version.out.contains("\nOpenSSL "));
}

void tst_CommandLine::refusesWrongUsage_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("unknown verb") << QStringList{u"frobnicate"_s} << QByteArray("There is no verb “frobnicate”");
    QTest::newRow("noun without a verb") << QStringList{u"device"_s} << QByteArray("needs a second word");
    QTest::newRow("unknown verb of a noun")
        << QStringList{u"device"_s, u"paint"_s} << QByteArray("There is no verb “device paint”");
    QTest::newRow("unknown option") << QStringList{u"status"_s, site, u"--loud"_s}
                                    << QByteArray("There is no option --loud");
    QTest::newRow("missing argument") << QStringList{u"why"_s, site} << QByteArray("ID is missing");
    QTest::newRow("surplus argument") << QStringList{u"status"_s, site, u"other"_s}
                                      << QByteArray("more than this verb takes");
    QTest::newRow("missing option") << QStringList{u"request"_s, u"reject"_s, site, u"1"_s}
                                    << QByteArray("--reason TEXT is missing");
    QTest::newRow("one of two options") << QStringList{u"device"_s, u"add"_s, site} << QByteArray("--fqdn is needed");
    QTest::newRow("missing value at the end")
        << QStringList{u"device"_s, u"add"_s, site, u"--fqdn"_s} << QByteArray("--fqdn needs a value");
    QTest::newRow("option where a value belongs")
        << QStringList{u"device"_s, u"add"_s, site, u"--fqdn"_s, u"--dynamic"_s} << QByteArray("--fqdn needs a value");
    QTest::newRow("option given twice") << QStringList{u"device"_s, u"add"_s, site, u"--fqdn=a.example"_s,
                                                       u"--fqdn=b.example"_s}
                                        << QByteArray("--fqdn was given twice");
    QTest::newRow("switch with a value") << QStringList{u"status"_s, site, u"--json=yes"_s}
                                         << QByteArray("--json takes no value");
    QTest::newRow("no number") << QStringList{u"challenge"_s, u"new"_s,     site,     u"--fqdn"_s,
                                              u"r1"_s,        u"--count"_s, u"many"_s}
                               << QByteArray("--count takes a whole number from 1");
    QTest::newRow("number out of range") << QStringList{u"init"_s, site, u"--name"_s, u"X"_s, u"--days"_s, u"0"_s}
                                         << QByteArray("--days takes a whole number from 1 to 36500");
    QTest::newRow("none of the choices") << QStringList{u"init"_s, site, u"--name"_s, u"X"_s, u"--key"_s, u"dsa"_s}
                                         << QByteArray("--key takes one of rsa:2048, rsa:3072");
    QTest::newRow("options that exclude each other")
        << QStringList{u"device"_s, u"add"_s, site, u"--fqdn"_s, u"r1"_s, u"--dynamic"_s, u"--challenge-file"_s, u"f"_s}
        << QByteArray("exclude each other");
    QTest::newRow("nobody to make a challenge for")
        << QStringList{u"challenge"_s, u"new"_s, site} << QByteArray("Name one device with --fqdn");
}

void tst_CommandLine::refusesWrongUsage() {
    QFETCH(QStringList, words);
    QFETCH(QByteArray, sentence);
    const auto ending = WorkingFolder().run(program, words);
    QCOMPARE(ending.code, 2);
    QVERIFY(ending.out.isEmpty());
    QVERIFY2(ending.said.contains(sentence), ending.said.constData());
}

void tst_CommandLine::linksNoWidgets() {
    const auto libraries = WorkingFolder().run(u"ldd"_s, {program});
    QVERIFY2(libraries.out.contains("libQt6Core"), "ldd did not list the libraries of scepter");
    QVERIFY(!libraries.out.contains("libQt6Gui"));
    QVERIFY(!libraries.out.contains("libQt6Widgets"));
}

void tst_CommandLine::saysThatThereIsNoDisplay() {
    WorkingFolder folder;
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) folder.unsetEnvironment(name);
    for (const QStringList &words : {QStringList(), QStringList{u"office.scepter"_s}}) {
        const auto ending = folder.run(program, words);
        QCOMPARE(ending.code, 1);
        // Where the desktop was not built, it says that instead.
        QVERIFY2(ending.said.contains("no display") || ending.said.contains("scepter-desktop"),
                 ending.said.constData());
    }
}

void tst_CommandLine::namesTheFaultOfASiteThatIsNone_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not there") << QByteArray();
    QTest::newRow("a text") << QByteArray("this is no site\n");
    QTest::newRow("an empty database") << QByteArray("SQLite format 3\0", 16);
}

void tst_CommandLine::namesTheFaultOfASiteThatIsNone() {
    QFETCH(QByteArray, content);
    const WorkingFolder folder;
    if (!content.isEmpty()) folder.write(site, content);
    const auto ending = folder.run(program, {u"status"_s, site});
    QCOMPARE(ending.code, 1);
    QVERIFY2(ending.said.contains(site.toUtf8()), ending.said.constData());
    QVERIFY(ending.out.isEmpty());
    QCOMPARE(folder.read(site), content);
}

void tst_CommandLine::makesASiteOnce() {
    const Lab lab;
    QVERIFY(lab.isMade());
    QCOMPARE(QFileInfo(lab.path(site)).permissions() &
                 (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    const auto before = lab.read(site);
    const auto again = lab.scepter({u"init"_s, site, u"--name"_s, u"Other"_s, u"--no-passphrase"_s});
    QCOMPARE(again.code, 1);
    QVERIFY(again.said.contains("exists already"));
    QCOMPARE(lab.read(site), before);
}

void tst_CommandLine::makesEachKindOfAuthority_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("ra");
    QTest::newRow("as it is without options") << QString() << QString();
    QTest::newRow("RSA without an RA") << u"rsa:2048"_s << u"none"_s;
    QTest::newRow("RSA with a large RA") << u"rsa:2048"_s << u"rsa:3072"_s;
    QTest::newRow("P-384") << u"ec:p384"_s << QString();
}

void tst_CommandLine::makesEachKindOfAuthority() {
    QFETCH(QString, key);
    QFETCH(QString, ra);
    const WorkingFolder folder;
    QStringList words{u"init"_s, site, u"--name"_s, u"Kind"_s, u"--no-passphrase"_s};
    if (!key.isEmpty()) words += {u"--key"_s, key};
    if (!ra.isEmpty()) words += {u"--ra"_s, ra};
    const auto made = folder.run(program, words);
    QCOMPARE(made.code, 0);
    const auto shown = folder.run(program, {u"ca"_s, u"show"_s, site, u"--json"_s}).object();
    QCOMPARE(shown[u"ca"_s][u"key"_s].toString(), key.isEmpty() ? u"rsa:3072"_s : key);
    QCOMPARE(shown[u"ra"_s][u"key"_s].toString(), ra == u"none"_s ? QString() : ra.isEmpty() ? u"rsa:2048"_s : ra);

    // What it shows is what OpenSSL sees.
    folder.write(u"ca.pem"_s, folder.run(program, {u"ca"_s, u"export"_s, site, u"--pem"_s}).out);
    for (const auto &digest : {u"sha256"_s, u"sha1"_s}) {
        const auto print = folder.run(
            u"openssl"_s, {u"x509"_s, u"-in"_s, u"ca.pem"_s, u"-noout"_s, u"-fingerprint"_s, u"-"_s + digest});
        QVERIFY2(print.out.trimmed().endsWith(shown[u"ca"_s][digest].toString().toUtf8()), print.out.constData());
        QVERIFY(made.out.contains(shown[u"ca"_s][digest].toString().toUtf8()));
    }
    if (ra == u"none"_s) {
        QCOMPARE(folder.run(program, {u"ca"_s, u"export"_s, site, u"--ra"_s}).code, 1);
        return;
    }
    folder.write(u"ra.pem"_s, folder.run(program, {u"ca"_s, u"export"_s, site, u"--ra"_s, u"--pem"_s}).out);
    QCOMPARE(folder.run(u"openssl"_s, {u"verify"_s, u"-CAfile"_s, u"ca.pem"_s, u"ra.pem"_s}).code, 0);
}

void tst_CommandLine::takesThePassphraseFrom_data() {
    QTest::addColumn<QString>("source");
    QTest::newRow("a file that an option names") << u"option"_s;
    QTest::newRow("a file that the environment names") << u"environment"_s;
    QTest::newRow("a credential of systemd") << u"credential"_s;
}

void tst_CommandLine::takesThePassphraseFrom() {
    QFETCH(QString, source);
    WorkingFolder folder;
    folder.write(u"passphrase"_s, "correct horse battery\n");
    folder.write(u"wrong"_s, "incorrect horse battery\n");
    QStringList option;
    if (source == u"option"_s) option = {u"--passphrase-file"_s, u"passphrase"_s};
    if (source == u"environment"_s) folder.setEnvironment(u"SCEPTER_PASSPHRASE_FILE"_s, folder.path(u"passphrase"_s));
    if (source == u"credential"_s) folder.setEnvironment(u"CREDENTIALS_DIRECTORY"_s, folder.path({}));
    QCOMPARE(
        folder.run(program, QStringList{u"init"_s, site, u"--name"_s, u"X"_s, u"--key"_s, u"ec:p256"_s} + option).code,
        0);

    const QStringList publish{u"crl"_s, u"publish"_s, site};
    QCOMPARE(folder.run(program, publish + option).code, 0);
    const auto refused = folder.run(program, publish + QStringList{u"--passphrase-file"_s, u"wrong"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains("passphrase"), refused.said.constData());
    QVERIFY(!refused.said.contains("horse"));
    // What signs nothing needs no passphrase.
    QCOMPARE(folder.run(program, {u"crl"_s, u"show"_s, site, u"--json"_s}).object()[u"number"_s].toInt(), 1);
}

void tst_CommandLine::refusesToMakeASiteWithoutAnyPassphrase() {
    const WorkingFolder folder;
    const auto none = folder.run(program, {u"init"_s, site, u"--name"_s, u"X"_s});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.said.contains("--passphrase-file"), none.said.constData());
    folder.write(u"short"_s, "short\n");
    QCOMPARE(folder.run(program, {u"init"_s, site, u"--name"_s, u"X"_s, u"--passphrase-file"_s, u"short"_s}).code, 1);
    QVERIFY(!QFileInfo::exists(folder.path(site)));
}

void tst_CommandLine::exportsTheKeyEncrypted() {
    const WorkingFolder folder;
    folder.write(u"passphrase"_s, "correct horse battery\n");
    folder.write(u"new"_s, "another long passphrase\n");
    QCOMPARE(folder
                 .run(program, {u"init"_s, site, u"--name"_s, u"X"_s, u"--key"_s, u"rsa:2048"_s, u"--passphrase-file"_s,
                                u"passphrase"_s})
                 .code,
             0);
    const QStringList words{u"ca"_s,
                            u"export-key"_s,
                            site,
                            u"--out"_s,
                            u"key.pem"_s,
                            u"--passphrase-file"_s,
                            u"passphrase"_s,
                            u"--new-passphrase-file"_s,
                            u"new"_s};
    QCOMPARE(folder.run(program, words).code, 0);
    QVERIFY(folder.read(u"key.pem"_s).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    QCOMPARE(QFileInfo(folder.path(u"key.pem"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());

    folder.write(u"ca.pem"_s, folder.run(program, {u"ca"_s, u"export"_s, site, u"--pem"_s}).out);
    const auto ofKey =
        folder.run(u"openssl"_s, {u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-passin"_s, u"file:new"_s, u"-pubout"_s});
    const auto ofCertificate = folder.run(u"openssl"_s, {u"x509"_s, u"-in"_s, u"ca.pem"_s, u"-noout"_s, u"-pubkey"_s});
    QVERIFY(!ofKey.out.isEmpty());
    QCOMPARE(ofKey.out, ofCertificate.out);
    QCOMPARE(folder.run(program, words).code, 1);  // the file is there already
}

void tst_CommandLine::showsSettingsAndChangesThem() {
    const Lab lab;
    const auto settings = lab.typed(u"setting list lab.scepter --json"_s).array();
    QVERIFY(settings.size() >= 4);
    for (const auto &setting : settings) QVERIFY(!setting[u"explanation"_s].toString().isEmpty());
    QCOMPARE(lab.typed(u"setting get lab.scepter listener.addresses"_s).line(), u"127.0.0.1:8080"_s);
    QCOMPARE(lab.typed(u"setting set lab.scepter crl.days 3"_s).code, 0);
    QCOMPARE(lab.typed(u"setting get lab.scepter crl.days"_s).line(), u"3"_s);
    QCOMPARE(lab.typed(u"setting set lab.scepter crl.days soon"_s).code, 1);
    QCOMPARE(lab.typed(u"setting get lab.scepter crl.days"_s).line(), u"3"_s);
    QCOMPARE(lab.typed(u"setting set lab.scepter crl.days"_s).code, 0);
    QCOMPARE(lab.typed(u"setting get lab.scepter crl.days"_s).line(), u"7"_s);
    QCOMPARE(lab.typed(u"setting get lab.scepter crl.hours"_s).code, 1);
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_command_line.moc"
