// Who may enrol, by the command line and a served site: names that cover others, what is demanded, challenges of profiles, devices that
// nobody knew, and who did what.
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

#include "journeys/served_lab.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

QStringList actionsOn(const Lab &lab, const QString &device) {
    QStringList actions;
    const auto entries = lab.typed(u"audit list lab.scepter --json --device "_s + device).array();
    for (const auto &each : entries) actions << each[u"action"_s].toString();
    return actions;
}

/// The device enrols anew over the key that it has.
Ending askAgain(ServedLab &served) {
    return served.lab.scepter({u"enroll"_s, served.serving.url(), u"--fqdn"_s, u"r1.example"_s, u"--challenge-file"_s,
                               u"c"_s, u"--key"_s, u"r1.example.key"_s, u"--out"_s,
                               u"again-%1.pem"_s.arg(served.lastRequest())});
}

}  // namespace

class tst_AdmissionVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOneOfSeveralRegistrations();
    void keepsEachDemandAsItIsSet();
    void tellsWhoChangedWhat();
    void enrolsBehindAWildcardWithAChallengeOfTheProfile();
    void refusesAnotherNetworkAndDomain();
    void admitsOneOfTenWithOneChallenge();
    void registersADeviceFromItsRequest();
    void takesWhatTheDeviceStates();
    void revokesTheFormerCertificateWhereTheProfileSaysSo();
};

void tst_AdmissionVerbs::namesOneOfSeveralRegistrations() {
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.example,192.0.2.17"_s).code, 0);
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.example,192.0.2.18"_s).code, 0);
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.example,192.0.2.18"_s).code, 1);
    const auto several = lab.typed(u"device show lab.scepter r1.example"_s);
    QCOMPARE(several.code, 1);
    QVERIFY2(several.said.contains("#1 r1.example,192.0.2.17") && several.said.contains("#2"), several.said.constData());
    const auto second = lab.typed(u"device show lab.scepter r1.example,192.0.2.18 --json"_s).object();
    QCOMPARE(second[u"id"_s].toInt(), 2);
    QCOMPARE(lab.typed(u"device show lab.scepter #2 --json"_s).object()[u"ip"_s].toString(), u"192.0.2.18"_s);
    QCOMPARE(lab.typed(u"device show lab.scepter #7"_s).code, 1);
    QCOMPARE(lab.typed(u"device show lab.scepter #seven"_s).code, 1);
    // The name alone is another one that may be registered, and is then that of this one.
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.example"_s).code, 0);
    QCOMPARE(lab.typed(u"device show lab.scepter r1.example --json"_s).object()[u"id"_s].toInt(), 3);
}

void tst_AdmissionVerbs::keepsEachDemandAsItIsSet() {
    const Lab lab;
    QCOMPARE(lab.typed(u"device add lab.scepter --fqdn r1.example --ip 192.0.2.17 --serial-check present --networks "
                       u"10.1.2.3/8,2001:DB8::/32 --valid-from 2027-01-31 --owner Anna --uses 3"_s)
                 .code,
             0);
    auto device = lab.typed(u"device show lab.scepter r1.example --json"_s).object();
    QCOMPARE(device[u"ipCheck"_s].toString(), u"match"_s);
    QCOMPARE(device[u"serialCheck"_s].toString(), u"present"_s);
    QCOMPARE(device[u"networks"_s].toArray().size(), 2);
    QCOMPARE(device[u"networks"_s].toArray()[0].toString(), u"10.0.0.0/8"_s);
    QCOMPARE(device[u"validFrom"_s].toString(), u"2027-01-31T00:00:00Z"_s);
    QCOMPARE(device[u"owner"_s].toString(), u"Anna"_s);
    QCOMPARE(device[u"status"_s].toString(), u"upcoming"_s);
    QCOMPARE(lab.typed(u"device set lab.scepter r1.example --ip none --ip-check ignored --serial-check match --networks "
                       u"none --valid-from none --owner none"_s)
                 .code,
             0);
    device = lab.typed(u"device show lab.scepter r1.example --json"_s).object();
    QVERIFY(device[u"ip"_s].isNull() && device[u"validFrom"_s].isNull() && device[u"owner"_s].toString().isEmpty());
    QCOMPARE(device[u"ipCheck"_s].toString(), u"ignored"_s);
    QCOMPARE(device[u"status"_s].toString(), u"open"_s);
    // A wildcard stands for devices that have addresses of their own.
    const auto wildcard = lab.typed(u"device add lab.scepter --fqdn *.example"_s);
    QVERIFY2(wildcard.said.contains("VU#971035"), wildcard.said.constData());
    QCOMPARE(lab.typed(u"device show lab.scepter *.example --json"_s).object()[u"ipCheck"_s].toString(), u"ignored"_s);
}

void tst_AdmissionVerbs::tellsWhoChangedWhat() {
    const Lab lab;
    lab.typed(u"device add lab.scepter --fqdn r1.example"_s);
    lab.typed(u"device set lab.scepter r1.example --ip 192.0.2.17"_s);
    lab.typed(u"device disable lab.scepter r1.example"_s);
    QCOMPARE(actionsOn(lab, u"r1.example"_s), (QStringList{u"changed"_s, u"changed"_s, u"added"_s}));
    const auto entries = lab.typed(u"audit list lab.scepter --json"_s).array();
    const auto change = entries[1][u"changes"_s][0];
    QCOMPARE(change[u"field"_s].toString(), u"ip"_s);
    QCOMPARE(change[u"from"_s].toString(), QString());
    QCOMPARE(change[u"to"_s].toString(), u"192.0.2.17"_s);
    QVERIFY(!entries[1][u"by"_s].toString().isEmpty());
    QVERIFY(lab.typed(u"audit list lab.scepter"_s).out.contains("state open -> disabled"));
    QCOMPARE(lab.typed(u"audit list lab.scepter --alarms --json"_s).array().size(), 0);
    QCOMPARE(lab.typed(u"audit list lab.scepter --from yesterday"_s).code, 1);
}

void tst_AdmissionVerbs::enrolsBehindAWildcardWithAChallengeOfTheProfile() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    served.lab.typed(u"device add lab.scepter --fqdn *.branch.example"_s);
    served.lab.write(u"challenge"_s, served.lab.typed(u"challenge new lab.scepter --profile device --uses 2"_s).out);
    for (const auto &device : {u"a.branch.example"_s, u"b.branch.example"_s}) {
        const auto asked = served.ask(device, {u"--challenge-file"_s, u"challenge"_s});
        QVERIFY2(asked.code == 0, asked.said.constData());
        QVERIFY(!served.serialOf(device).isEmpty());
    }
    QCOMPARE(served.ask(u"c.branch.example"_s, {u"--challenge-file"_s, u"challenge"_s}).code, 1);
    const auto alarms = served.lab.typed(u"audit list lab.scepter --alarms --json"_s).array();
    QCOMPARE(alarms.size(), 1);
    QVERIFY(alarms[0][u"sentence"_s].toString().contains(u"c.branch.example"_s));
    // Not for a name that the wildcard does not cover.
    served.lab.write(u"challenge"_s, served.lab.typed(u"challenge new lab.scepter --profile device"_s).out);
    QCOMPARE(served.ask(u"a.office.example"_s, {u"--challenge-file"_s, u"challenge"_s}).code, 1);
}

void tst_AdmissionVerbs::refusesAnotherNetworkAndDomain() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    const auto why = [&] {
        return served.lab.typed(u"why lab.scepter %1"_s.arg(served.lastRequest())).out;
    };
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    served.lab.typed(u"device set lab.scepter r1.example --networks 192.0.2.0/24"_s);
    served.lab.write(u"c"_s, served.lab.typed(u"challenge new lab.scepter --fqdn r1.example"_s).out);
    QCOMPARE(askAgain(served).code, 1);
    QVERIFY2(why().contains("192.0.2.0/24") && why().contains("127.0.0.1"), why().constData());
    QCOMPARE(served.lab.typed(u"device set lab.scepter r1.example --networks none"_s).code, 0);
    QCOMPARE(served.lab.typed(u"profile set lab.scepter device domains lab.example"_s).code, 0);
    const auto outside = served.lab.typed(u"device add lab.scepter --fqdn r2.example"_s);
    QCOMPARE(outside.code, 1);
    QVERIFY2(outside.said.contains("outside of the domains"), outside.said.constData());
    QCOMPARE(askAgain(served).code, 1);
    QVERIFY2(why().contains("outside of the domains"), why().constData());
}

void tst_AdmissionVerbs::admitsOneOfTenWithOneChallenge() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    served.lab.write(u"c"_s, served.lab.typed(u"device add lab.scepter --fqdn r1.example --dynamic"_s).out);
    std::vector<std::unique_ptr<QProcess>> devices;
    for (int i = 0; i < 10; ++i) {
        auto device = std::make_unique<QProcess>();
        device->setWorkingDirectory(QFileInfo(served.lab.path(u"c"_s)).absolutePath());
        device->start(program, {u"enroll"_s, served.serving.url(), u"--fqdn"_s, u"r1.example"_s, u"--challenge-file"_s,
                                u"c"_s, u"--out"_s, u"r1-%1.pem"_s.arg(i)});
        devices.push_back(std::move(device));
    }
    int issued = 0;
    for (const auto &device : devices) {
        QVERIFY(device->waitForFinished(120'000));
        issued += device->exitCode() == 0;
    }
    QCOMPARE(issued, 1);
    const auto requests = served.lab.typed(u"request list lab.scepter --json"_s).array();
    QCOMPARE(requests.size(), 10);
    const auto said = std::count_if(requests.begin(), requests.end(), [](const auto &each) {
        return each[u"reason"_s].toString().contains(u"spent already"_s);
    });
    QCOMPARE(said, 9);
}

void tst_AdmissionVerbs::registersADeviceFromItsRequest() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.lab.typed(u"setting set lab.scepter admission.unknown-devices held"_s).code, 0);
    const QStringList options{u"--ip"_s, u"192.0.2.99"_s, u"--serial"_s, u"SN-77"_s};
    QCOMPARE(served.ask(u"new.example"_s, options).code, 1);
    const int id = served.lastRequest();
    const auto why = served.lab.typed(u"why lab.scepter %1"_s.arg(id)).out;
    QVERIFY2(why.contains("scepter device add lab.scepter --from-request " + QByteArray::number(id)), why.constData());
    QCOMPARE(served.lab.typed(u"request approve lab.scepter %1"_s.arg(id)).code, 1);
    const auto adopted = served.lab.typed(u"device add lab.scepter --from-request %1 --owner Anna --json"_s.arg(id));
    QVERIFY2(adopted.code == 0, adopted.said.constData());
    QCOMPARE(adopted.object()[u"identity"_s].toString(), u"new.example,192.0.2.99,SN-77"_s);
    QCOMPARE(served.ask(u"new.example"_s, options + QStringList{u"--key"_s, u"new.example.key"_s}).code, 0);
    QCOMPARE(served.lab.typed(u"device add lab.scepter --from-request %1"_s.arg(id)).code, 1);
    QCOMPARE(actionsOn(served.lab, u"new.example"_s), QStringList{u"added"_s});
}

void tst_AdmissionVerbs::takesWhatTheDeviceStates() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    served.lab.write(u"c"_s,
                     served.lab.typed(u"device add lab.scepter --fqdn r1.example --ip 192.0.2.17 --dynamic"_s).out);
    const QStringList options{u"--ip"_s, u"192.0.2.18"_s, u"--challenge-file"_s, u"c"_s};
    QCOMPARE(served.ask(u"r1.example"_s, options).code, 1);
    const QString fix = u"device set lab.scepter r1.example,192.0.2.17 --from-request %1"_s.arg(served.lastRequest());
    const auto why = served.lab.typed(u"why lab.scepter %1"_s.arg(served.lastRequest())).out;
    QVERIFY2(QString::fromUtf8(why).remove(u'\'').contains(fix), why.constData());
    QCOMPARE(served.lab.typed(fix).code, 0);
    QCOMPARE(served.lab.typed(u"device show lab.scepter r1.example --json"_s).object()[u"ip"_s].toString(),
             u"192.0.2.18"_s);
    QCOMPARE(served.ask(u"r1.example"_s, options).code, 0);
    served.lab.typed(u"device add lab.scepter --fqdn r2.example"_s);
    QCOMPARE(served.lab.typed(u"device set lab.scepter r2.example --from-request %1"_s.arg(served.lastRequest())).code, 1);
}

void tst_AdmissionVerbs::revokesTheFormerCertificateWhereTheProfileSaysSo() {
    ServedLab served;
    QCOMPARE(served.fault, QString());
    QCOMPARE(served.lab.typed(u"profile set lab.scepter device duplicates revoke"_s).code, 0);
    QCOMPARE(served.enrol(u"r1.example"_s).code, 0);
    const QString first = served.serialOf(u"r1.example"_s);
    served.lab.write(u"c"_s, served.lab.typed(u"challenge new lab.scepter --fqdn r1.example"_s).out);
    QCOMPARE(askAgain(served).code, 0);
    const auto former = served.lab.typed(u"certificate show lab.scepter %1 --json"_s.arg(first)).object();
    QCOMPARE(former[u"status"_s].toString(), u"revoked"_s);
    served.lab.typed(u"profile set lab.scepter device duplicates refuse"_s);
    served.lab.write(u"c"_s, served.lab.typed(u"challenge new lab.scepter --fqdn r1.example"_s).out);
    QCOMPARE(askAgain(served).code, 1);
    const auto why = served.lab.typed(u"why lab.scepter %1"_s.arg(served.lastRequest())).out;
    QVERIFY2(why.contains("scepter certificate show lab.scepter"), why.constData());
}

QTEST_GUILESS_MAIN(tst_AdmissionVerbs)
#include "tst_admission_verbs.moc"
