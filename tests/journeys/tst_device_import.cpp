// Lists of devices as files: what an import tells of each row, when it writes, and what an export gives back.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <QProcess>
#include <QTest>

#include "journeys/lab.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

QByteArray listOf(int devices, const QByteArray &challenge = {}) {
    QByteArray csv = "fqdn,challenge\n";
    for (int i = 0; i < devices; ++i) csv += "r" + QByteArray::number(i) + ".example," + challenge + '\n';
    return csv;
}

int registered(const Lab &lab) {
    return int(lab.typed(u"device list lab.scepter --json"_s).array().size());
}

/// The program with a terminal for its standard error, as a person sees it.
class SeenProgram {
public:
    SeenProgram(const Lab &lab, const QString &line) : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
        if (::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0) qFatal("There is no terminal to be had.");
        const int slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY | O_CLOEXEC);
        m_process.setWorkingDirectory(lab.path({}));
        m_process.setChildProcessModifier([slave] { ::dup2(slave, STDERR_FILENO); });
        m_process.start(program, line.split(u' '));
        if (!m_process.waitForStarted()) qFatal("The program did not start.");
        ::close(slave);
    }
    ~SeenProgram() { ::close(m_master); }

    bool showsUntil(QByteArrayView text) {
        while (!m_seen.contains(text) && readSome()) {
        }
        return m_seen.contains(text);
    }
    /// Its exit code, after everything that it showed was read.
    int ending() {
        while (readSome()) {
        }
        return m_process.waitForFinished() && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode()
                                                                                             : -1;
    }
    void interrupt() const { ::kill(pid_t(m_process.processId()), SIGINT); }
    const QByteArray &seen() const { return m_seen; }

private:
    bool readSome() {
        pollfd waiting{m_master, POLLIN, 0};
        constexpr int patience = 60'000;
        if (::poll(&waiting, 1, patience) <= 0) return false;
        char piece[4096];
        const auto count = ::read(m_master, piece, sizeof piece);
        if (count > 0) m_seen.append(piece, count);
        return count > 0;
    }

    int m_master;
    QProcess m_process;
    QByteArray m_seen;
};

}  // namespace

class tst_DeviceImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsAllRowsOrNone_data();
    void importsAllRowsOrNone();
    void tellsEveryProblemOfARow();
    void writesTheGoodRowsWhenAsked();
    void printsTwoHundredProblemsAndCountsTheRest();
    void showsHowFarItIsOnATerminalOnly();
    void hashesNoChallengeInADryRun();
    void writesNothingWhenItIsBrokenOff();
    void holdsNamesToTheDomainsOfTheirProfile();
    void exportsWhatItCanImport();
};

void tst_DeviceImport::importsAllRowsOrNone_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("devices");
    QTest::addColumn<QByteArray>("sentence");
    const QByteArray heading("fqdn,ip,serial,profile,challenge,uses,valid_until,notes\n");
    QTest::newRow("only names") << QByteArray("fqdn\na.example\nb.example\n") << 2 << QByteArray();
    QTest::newRow("all columns") << heading +
                                        "a.example,192.0.2.1,SN-1,device,long-enough-1,2,2030-01-31,\"first, of two\"\n"
                                 << 1 << QByteArray();
    QTest::newRow("columns in another order") << QByteArray("notes,FQDN\nx,a.example\n") << 1 << QByteArray();
    QTest::newRow("as Excel saves it") << QByteArray(
                                              "\xef\xbb\xbf"
                                              "fqdn,notes\r\na.example,\"two\r\nlines\"\r\n\r\n")
                                       << 1 << QByteArray();
    QTest::newRow("a bad name in the last row")
        << QByteArray("fqdn\na.example\nb_b.example\n") << 0 << QByteArray("line 3, column fqdn: ");
    QTest::newRow("the line behind a cell of two lines")
        << QByteArray("fqdn,notes\na.example,\"x\ny\"\n*.*.example,z\n") << 0 << QByteArray("line 4, column fqdn: ");
    QTest::newRow("a name twice") << QByteArray("fqdn\na.example\nA.example.\n") << 0
                                  << QByteArray("line 3, column fqdn: a.example is on line 2");
    QTest::newRow("a name that is registered")
        << QByteArray("fqdn\nold.example\n") << 0
        << QByteArray("line 2, column fqdn: old.example is registered already with the profile device");
    QTest::newRow("a short challenge") << QByteArray("fqdn,challenge\na.example,abc\n") << 0
                                       << QByteArray("line 2, column challenge: The challenge");
    QTest::newRow("no number of uses") << QByteArray("fqdn,uses\na.example,some\n") << 0
                                       << QByteArray("line 2, column uses: ");
    QTest::newRow("approval, weak algorithms and reply")
        << QByteArray("fqdn,approval,weak,weak_until,reply_chain\na.example,manual,\"sha1,des\",2099-01-31,full\n") << 1
        << QByteArray();
    QTest::newRow("a weak algorithm that is none")
        << QByteArray("fqdn,weak\na.example,rot13\n") << 0 << QByteArray("line 2, column weak: ");
    QTest::newRow("an end of what is not allowed")
        << QByteArray("fqdn,weak_until\na.example,2099-01-31\n") << 0 << QByteArray("line 2, column weak_until: ");
    QTest::newRow("no approval") << QByteArray("fqdn,approval\na.example,maybe\n") << 0
                                 << QByteArray("line 2, column approval: ");
    QTest::newRow("no reply chain") << QByteArray("fqdn,reply_chain\na.example,long\n") << 0
                                    << QByteArray("line 2, column reply_chain: ");
    QTest::newRow("no time") << QByteArray("fqdn,valid_until\na.example,31.1.2030\n") << 0
                             << QByteArray("line 2, column valid_until: ");
    QTest::newRow("an unknown profile") << QByteArray("fqdn,profile\na.example,gold\n") << 0
                                        << QByteArray("line 2, column profile: ");
    QTest::newRow("a cell too many") << QByteArray("fqdn\na.example,b\n") << 0 << QByteArray("line 2: ");
    QTest::newRow("an unknown column") << QByteArray("fqdn,colour\na.example,red\n") << 0
                                       << QByteArray("Line 1: “colour” is no column");
    QTest::newRow("a column twice") << QByteArray("fqdn,ip,ip\na.example,,\n") << 0 << QByteArray("Line 1: ");
    QTest::newRow("no names") << QByteArray("ip\n192.0.2.1\n") << 0 << QByteArray("there is no column fqdn");
    QTest::newRow("Latin-1") << QByteArray("fqdn,notes\na.example,ok\nb.example,caf\xe9\n") << 0
                             << QByteArray("Line 3: ");
    QTest::newRow("UTF-16") << QByteArray(
                                   "\xff\xfe"
                                   "f\0q\0d\0n\0",
                                   10)
                            << 0 << QByteArray("UTF-16");
    QTest::newRow("an open quote") << QByteArray("fqdn,notes\na.example,\"x\n") << 0 << QByteArray("Line 2: ");
    QTest::newRow("a challenge of 10 KB")
        << "fqdn,challenge\na.example," + QByteArray(10'240, 'x') + '\n'
        << 0 << QByteArray("line 2, column challenge: The challenge has 10240 characters; at most 256 are taken");
    QTest::newRow("a challenge with a blank that a device would cut off")
        << QByteArray("fqdn,challenge\na.example, long-enough-1\n") << 0
        << QByteArray("line 2, column challenge: The challenge begins or ends with a blank");
    QTest::newRow("a cell of 1 MB") << "fqdn,notes\na.example," + QByteArray(1'048'576, 'x') + '\n'
                                    << 0 << QByteArray("line 2, column notes: The cell has 1048576 characters");
    QTest::newRow("a name of 1 MB") << "fqdn\n" + QByteArray(1'048'576, 'x') + '\n'
                                    << 0 << QByteArray("line 2, column fqdn: The cell has 1048576 characters");
    QTest::newRow("wildcards, and one name with two addresses")
        << QByteArray("fqdn,ip\n*.lab.example,\na.example,192.0.2.1\na.example,192.0.2.2\n") << 3 << QByteArray();
    QTest::newRow("one name with one address twice")
        << QByteArray("fqdn,ip\na.example,192.0.2.1\na.example,192.0.2.1\n") << 0
        << QByteArray("line 3, column fqdn: a.example,192.0.2.1 is on line 2");
    QTest::newRow("no check") << QByteArray("fqdn,ip_check\na.example,maybe\n") << 0
                              << QByteArray("line 2, column ip_check: ");
    QTest::newRow("no network") << QByteArray("fqdn,networks\na.example,192.0.2.0/33\n") << 0
                                << QByteArray("line 2, column networks: ");
    QTest::newRow("an end before the beginning")
        << QByteArray("fqdn,valid_from,valid_until\na.example,2030-02-01,2030-01-31\n") << 0
        << QByteArray("line 2, column valid_until: ");
    QTest::newRow("no state") << QByteArray("fqdn,state\na.example,shut\n") << 0
                              << QByteArray("line 2, column state: ");
    QTest::newRow("semicolons, as Excel saves it in Europe")
        << QByteArray("fqdn;uses;notes\r\na.example;3;one, two\r\n") << 1 << QByteArray();
    QTest::newRow("tabs") << QByteArray("fqdn\tnotes\na.example\tx\n") << 1 << QByteArray();
    QTest::newRow("a quote in the middle of a cell")
        << QByteArray("fqdn,notes\na.example,the 5\" disk\n") << 0 << QByteArray("line 2: a quote stands inside");
    QTest::newRow("a NUL") << QByteArray("fqdn\na\0b.example\n", 17) << 0 << QByteArray("Line 2: ");
    QTest::newRow("nothing") << QByteArray() << 0 << QByteArray("The file is empty");
}

void tst_DeviceImport::importsAllRowsOrNone() {
    QFETCH(QByteArray, csv);
    QFETCH(int, devices);
    QFETCH(QByteArray, sentence);
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn old.example"_s).code, 0);
    lab.write(u"devices.csv"_s, csv);
    const auto checked = lab.typed(u"device import lab.scepter devices.csv --dry-run"_s);
    QCOMPARE(checked.code, sentence.isEmpty() ? 0 : 1);
    QVERIFY2(checked.said.contains(sentence), checked.said.constData());
    QCOMPARE(registered(lab), 1);
    const auto imported = lab.typed(u"device import lab.scepter devices.csv"_s);
    QCOMPARE(imported.code, sentence.isEmpty() ? 0 : 1);
    QVERIFY2(imported.said.contains(sentence), imported.said.constData());
    QCOMPARE(registered(lab), devices + 1);
}

void tst_DeviceImport::tellsEveryProblemOfARow() {
    const Lab lab;
    lab.write(u"devices.csv"_s, "ip,fqdn,uses\n192.0.2.1,a.example,1\n300.1.1.1,b_b.example,-1\n,c.example\n");
    const auto checked = lab.typed(u"device import lab.scepter devices.csv --dry-run --json"_s);
    QCOMPARE(checked.code, 1);
    const auto report = checked.object();
    QCOMPARE(report[u"devices"_s].toInt(), 1);
    QCOMPARE(report[u"badRows"_s].toInt(), 2);
    QCOMPARE(report[u"written"_s].toBool(), false);
    const auto problems = report[u"problems"_s].toArray();
    QCOMPARE(problems.size(), 4);
    const QStringList columns{u"ip"_s, u"fqdn"_s, u"uses"_s, QString()};
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(problems[i][u"line"_s].toInt(), i < 3 ? 3 : 4);
        QCOMPARE(problems[i][u"column"_s].toString(), columns[i]);
        QCOMPARE(problems[i][u"fqdn"_s].toString(), i < 3 ? u"b_b.example"_s : u"c.example"_s);
        QVERIFY(problems[i][u"sentence"_s].toString().endsWith(u'.'));
    }
}

void tst_DeviceImport::writesTheGoodRowsWhenAsked() {
    const Lab lab;
    lab.write(u"devices.csv"_s, "fqdn,challenge\na.example,long-enough-1\nb_b.example,long-enough-2\nc.example,\n");
    const auto refused = lab.typed(u"device import lab.scepter devices.csv"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains("--skip-bad-rows"), refused.said.constData());
    QCOMPARE(registered(lab), 0);

    const auto written = lab.typed(u"device import lab.scepter devices.csv --skip-bad-rows"_s);
    QCOMPARE(written.code, 0);
    QVERIFY2(written.said.contains("line 3, column fqdn: "), written.said.constData());
    QVERIFY2(written.said.contains("left out: 1"), written.said.constData());
    QVERIFY2(written.said.contains("Registered 2 devices, 1 of them with"), written.said.constData());
    QCOMPARE(registered(lab), 2);
    // A challenge went to the row that it stands in.
    QCOMPARE(lab.typed(u"challenge list lab.scepter --fqdn a.example --json"_s).array().size(), 1);
    QCOMPARE(lab.typed(u"challenge list lab.scepter --fqdn c.example --json"_s).array().size(), 0);

    const auto none = lab.typed(u"device import lab.scepter devices.csv --skip-bad-rows"_s);
    QCOMPARE(none.code, 1);
    QVERIFY2(none.said.contains("Nothing was written"), none.said.constData());
}

void tst_DeviceImport::printsTwoHundredProblemsAndCountsTheRest() {
    const Lab lab;
    QByteArray csv = "fqdn\n";
    for (int i = 0; i < 250; ++i) csv += "b_" + QByteArray::number(i) + "\n";
    lab.write(u"devices.csv"_s, csv);
    const auto checked = lab.typed(u"device import lab.scepter devices.csv"_s);
    QCOMPARE(checked.said.count("column fqdn"), 200);
    QVERIFY2(checked.said.contains("... and 50 more problems"), checked.said.constData());
    const auto all = lab.typed(u"device import lab.scepter devices.csv --json"_s).object();
    QCOMPARE(all[u"problems"_s].toArray().size(), 250);
}

void tst_DeviceImport::showsHowFarItIsOnATerminalOnly() {
    const Lab lab;
    lab.write(u"devices.csv"_s, listOf(2, "long-enough-1"));
    const auto quiet = lab.typed(u"device import lab.scepter devices.csv --dry-run"_s);
    QVERIFY2(!quiet.said.contains('\r'), quiet.said.constData());
    SeenProgram seen(lab, u"device import lab.scepter devices.csv"_s);
    QCOMPARE(seen.ending(), 0);
    QVERIFY2(seen.seen().contains("\rChecking rows: 100 %"), seen.seen().constData());
    QVERIFY2(seen.seen().endsWith("\rRegistered 2 devices, 2 of them with a static challenge.\r\n"),
             seen.seen().constData());
    QCOMPARE(registered(lab), 2);
}

void tst_DeviceImport::hashesNoChallengeInADryRun() {
    const Lab lab;
    // Hashed, they would take longer than a test may.
    lab.write(u"devices.csv"_s, listOf(20'000, "long-enough-1"));
    const auto checked = lab.typed(u"device import lab.scepter devices.csv --dry-run"_s);
    QCOMPARE(checked.code, 0);
    QVERIFY2(checked.said.contains("20000 devices could be registered, 20000 of them with"), checked.said.constData());
}

void tst_DeviceImport::writesNothingWhenItIsBrokenOff() {
    const Lab lab;
    lab.write(u"devices.csv"_s, listOf(5'000, "long-enough-1"));
    SeenProgram seen(lab, u"device import lab.scepter devices.csv"_s);
    QVERIFY2(seen.showsUntil("Hashing challenges: "), seen.seen().constData());
    seen.interrupt();
    QCOMPARE(seen.ending(), 1);
    QVERIFY2(seen.seen().contains("broken off: nothing was written"), seen.seen().constData());
    QCOMPARE(registered(lab), 0);
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.example"_s).code, 0);
}

void tst_DeviceImport::holdsNamesToTheDomainsOfTheirProfile() {
    const Lab lab;
    QCOMPARE(lab.typed(u"profile set lab.scepter device domains lab.example"_s).code, 0);
    lab.write(u"devices.csv"_s, "fqdn\nr1.lab.example\nr1.example\n");
    const auto refused = lab.typed(u"device import lab.scepter devices.csv"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains("line 3, column fqdn: r1.example is outside of the domains"),
             refused.said.constData());
    QCOMPARE(registered(lab), 0);
}

void tst_DeviceImport::exportsWhatItCanImport() {
    const Lab lab;
    const QByteArray csv =
        "fqdn,ip,serial,profile,challenge,uses,valid_until,notes,approval,weak,weak_until,reply_chain,"
        "ip_check,serial_check,networks,valid_from,owner,state\n"
        "*.lab.example,,,device,,,,,,,,,ignored,ignored,\"192.0.2.0/24,2001:db8::/"
        "32\",2026-01-31T00:00:00Z,Network,open\n"
        "a.example,192.0.2.1,SN-1,device,,2,2030-01-31T00:00:00Z,\"a \"\"quoted\"\" note,\nof two lines\","
        "manual,\"sha1,3des\",2099-01-31T23:59:59Z,without-root,match,present,,,,disabled\n"
        "b.example,,'=1+1,device,,,,'=cmd|' /C calc'!A0,,,,,match,match,,,'@Oslo,open\n"
        "c.example,,,device,,,,\"' \t blanks at both ends \",,,,,match,match,,,,open\n"
        "d.example,,,device,,,,\"'\t=1\",,,,,match,match,,,,open\n";
    QCOMPARE(lab.scepter({u"device"_s, u"import"_s, site, u"-"_s}, csv).code, 0);
    QCOMPARE(lab.typed(u"device export lab.scepter"_s).out, csv);
    const auto device = [&](const QString &name) {
        return lab.typed(u"device show lab.scepter %1 --json"_s.arg(name)).object();
    };
    QCOMPARE(device(u"b.example"_s)[u"serial"_s].toString(), u"=1+1"_s);
    QCOMPARE(device(u"b.example"_s)[u"notes"_s].toString(), u"=cmd|' /C calc'!A0"_s);
    QCOMPARE(device(u"c.example"_s)[u"notes"_s].toString(), u"' \t blanks at both ends "_s);
    QCOMPARE(device(u"d.example"_s)[u"notes"_s].toString(), u"\t=1"_s);
}

QTEST_GUILESS_MAIN(tst_DeviceImport)
#include "tst_device_import.moc"
