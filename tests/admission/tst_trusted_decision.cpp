// Whom a profile lets sign: every policy with every kind of signer.
#include <QTest>

#include "admission/decision_cases.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::admission;
using namespace scepter::tests;

namespace {

using SignerRevocation = TrustedSignature::Revocation;
using Change = std::function<void(Scene &)>;

/// A message that a device management signed for the device: over another key, and without a challenge.
void signByOther(Scene &s) {
    s.facts.signerHoldsRequestKey = false;
    s.facts.challenge = {};
    s.facts.signer.emplace();
    s.facts.signer->seen = u"CN=MDM, issued by CN=Maker CA"_s;
    s.facts.signer->expected = u"the certificate of, or issued by, \"Maker\""_s;
    s.facts.signer->missing = u"The trusted signer \"Maker\" does not stand behind the signer."_s;
}

void trust(Scene &s) {
    signByOther(s);
    TrustedSignature trusted;
    trusted.entry.name = u"Maker"_s;
    trusted.pathLength = 2;
    trusted.signerNames = QStringList{u"mdm.lab.example"_s};
    s.facts.signer->trusted = trusted;
    s.facts.signer->missing.clear();
}

/// A device's own certificate of its maker: the key is that of the request.
void signByMakers(Scene &s) {
    const auto challenge = s.facts.challenge;
    signByOther(s);
    s.facts.signerHoldsRequestKey = true;
    s.facts.challenge = challenge;
}

void withoutChallenge(Scene &s) {
    s.facts.challenge.submitted = false;
    s.facts.challenge.matched.reset();
}

Change under(SignerPolicy policy, const Change &change) {
    return [policy, change](Scene &s) {
        s.facts.signerPolicy = policy;
        change(s);
    };
}

void selfSigned(Scene &s) {
    s.facts.signerIsSelfSigned = true;
}

void unknownRevocation(Scene &s) {
    s.facts.signer->trusted->revocation = SignerRevocation::Unknown;
    s.facts.signer->trusted->revocationText = u"There is no list."_s;
}

void revoked(Scene &s) {
    s.facts.signer->trusted->revocation = SignerRevocation::Revoked;
    s.facts.signer->trusted->revocationText = u"The certificate was revoked."_s;
}

struct Accepted {
    const char *what;
    Change change;
    QString signerRung;            ///< a part of its sentence
    std::optional<qint64> spends;  ///< the challenge
    QString renews = {};
    RungState state = RungState::Passed;
};

struct Denied {
    const char *what;
    Change change;
    QString sentence;  ///< a part of it
    Check check = Check::Signer;
    Fix fix = Fix::None;
};

const std::vector<Accepted> &acceptedRows() {
    constexpr auto selfSignedOnly = SignerPolicy::SelfSigned, issued = SignerPolicy::Issued,
                   orChallenge = SignerPolicy::TrustedOrChallenge, required = SignerPolicy::TrustedRequired;
    static const std::vector<Accepted> rows{
        {"self-signed only: a new device", under(selfSignedOnly, selfSigned), u"The signer holds the key"_s, 31},
        {"issued: a new device", under(issued, selfSigned), u"The signer holds the key"_s, 31},
        {"issued: a renewal", under(issued, &Scene::present), u"presents its certificate 0A"_s, {}, u"0A"_s},
        {"trusted or challenge: a new device", under(orChallenge, selfSigned), u"The signer holds the key"_s, 31},
        {"trusted or challenge: a renewal",
         under(orChallenge, &Scene::present),
         u"presents its certificate 0A"_s,
         {},
         u"0A"_s},
        {"trusted or challenge: a trusted signer",
         under(orChallenge, trust),
         u"Accepted by the trusted signer \"Maker\": it is a CA at the end of a path of 2 certificates. Revocation is "
         u"not looked at."_s,
         {}},
        {"trusted or challenge: a maker's certificate that nobody trusts, with a challenge",
         under(orChallenge, signByMakers),
         u"\"Maker\" does not stand behind the signer. It is taken as if it were self-signed."_s,
         31,
         {},
         RungState::Noted},
        {"trusted or challenge: a trusted signer with a message of type 17",
         under(orChallenge,
               [](Scene &s) {
                   trust(s);
                   s.facts.intent = Intent::Renew;
               }),
         u"Accepted by the trusted signer"_s,
         {}},
        {"trusted or challenge: a renewal by a signer that is trusted too stays one",
         under(orChallenge,
               [](Scene &s) {
                   trust(s);
                   s.present();
               }),
         u"presents its certificate 0A"_s,
         {},
         u"0A"_s},
        {"trusted or challenge: a certificate of ours that is trusted, for another device",
         under(orChallenge,
               [](Scene &s) {
                   trust(s);
                   s.present();
                   s.facts.presented->record->fqdn = u"mdm.lab.example"_s;
               }),
         u"Accepted by the trusted signer"_s,
         {}},
        {"trusted required: a trusted signer", under(required, trust), u"Accepted by the trusted signer"_s, {}},
        {"trusted required: a certificate of ours that is trusted is no renewal",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.present();
               }),
         u"Accepted by the trusted signer"_s,
         {}},
        {"with everything that an entry can ask for",
         under(required,
               [](Scene &s) {
                   trust(s);
                   TrustedSignature &trusted = *s.facts.signer->trusted;
                   trusted.entry.requiredOid = u"1.3.6.1.5.5.7.3.2"_s;
                   trusted.entry.scope = SignerScope::OwnName;
                   trusted.entry.crlUnknown = UnknownRevocation::Refuse;
                   trusted.signerNames << router;
                   trusted.revocation = SignerRevocation::Good;
                   trusted.revocationText = u"The certificate is not in the revocation list of today."_s;
               }),
         u"marked with 1.3.6.1.5.5.7.3.2, the name is one of the signer's own. The certificate is not in the "
         u"revocation "
         u"list of today."_s,
         {}},
        {"a pinned certificate",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.facts.signer->trusted->pathLength = 1;
               }),
         u"it is this very certificate"_s,
         {}},
        {"revocation that is not known, where that is accepted",
         under(required,
               [](Scene &s) {
                   trust(s);
                   unknownRevocation(s);
                   s.facts.signer->trusted->entry.crlUnknown = UnknownRevocation::Accept;
               }),
         u"is not known, which is accepted: There is no list."_s,
         {},
         {},
         RungState::Noted},
        {"revocation that is not known, where that is refused, with a challenge over the own key",
         under(orChallenge,
               [](Scene &s) {
                   const auto challenge = s.facts.challenge;
                   trust(s);
                   s.facts.challenge = challenge;
                   s.facts.signerHoldsRequestKey = true;
                   unknownRevocation(s);
               }),
         u"It is taken as if it were self-signed."_s,
         31,
         {},
         RungState::Noted},
        {"a trusted signer whose entry needs a challenge",
         under(required,
               [](Scene &s) {
                   const auto challenge = s.facts.challenge;
                   trust(s);
                   s.facts.challenge = challenge;
                   s.facts.signer->trusted->entry.needsChallenge = true;
               }),
         u"Accepted by the trusted signer"_s, 31},
    };
    return rows;
}

const std::vector<Denied> &deniedRows() {
    constexpr auto selfSignedOnly = SignerPolicy::SelfSigned, orChallenge = SignerPolicy::TrustedOrChallenge,
                   required = SignerPolicy::TrustedRequired;
    static const std::vector<Denied> rows{
        {"self-signed only: a renewal", under(selfSignedOnly, &Scene::present), u"nothing is renewed"_s},
        {"self-signed only: a message of type 17",
         under(selfSignedOnly,
               [](Scene &s) {
                   selfSigned(s);
                   s.facts.intent = Intent::Renew;
               }),
         u"nothing is renewed"_s},
        {"self-signed only: somebody else's certificate over the key of the request",
         under(selfSignedOnly, signByMakers), u"with a self-signed certificate"_s},
        {"self-signed only: a trusted signer", under(selfSignedOnly, trust), u"with a self-signed certificate"_s},
        {"self-signed only: over another key",
         under(selfSignedOnly,
               [](Scene &s) {
                   selfSigned(s);
                   s.facts.signerHoldsRequestKey = false;
               }),
         u"another key"_s},
        {"trusted or challenge: an unlisted signer", under(orChallenge, signByOther),
         u"The trusted signer \"Maker\" does not stand behind the signer."_s},
        {"trusted or challenge: an unlisted signer with a challenge, over another key",
         under(orChallenge,
               [](Scene &s) {
                   const auto challenge = s.facts.challenge;
                   signByOther(s);
                   s.facts.challenge = challenge;
               }),
         u"does not stand behind"_s},
        {"trusted or challenge: a maker's certificate that nobody trusts, without a challenge",
         under(orChallenge,
               [](Scene &s) {
                   signByMakers(s);
                   withoutChallenge(s);
               }),
         u"brings no challenge"_s, Check::Challenge, Fix::NewChallenge},
        {"trusted or challenge: an unlisted signer with a message of type 17",
         under(orChallenge,
               [](Scene &s) {
                   signByMakers(s);
                   s.facts.intent = Intent::Renew;
               }),
         u"does not stand behind"_s},
        {"trusted required: a new device with a challenge", under(required, selfSigned),
         u"Only messages of trusted signers are admitted here"_s},
        {"trusted required: a renewal", under(required, &Scene::present), u"also for renewals"_s},
        {"trusted required: an unlisted signer", under(required, signByOther), u"does not stand behind"_s},
        {"trusted required: a maker's certificate that nobody trusts, with a challenge", under(required, signByMakers),
         u"does not stand behind"_s},
        {"revocation that is not known, where that is refused",
         under(orChallenge,
               [](Scene &s) {
                   trust(s);
                   unknownRevocation(s);
               }),
         u"was revoked is not known"_s},
        {"a revoked signer",
         under(orChallenge,
               [](Scene &s) {
                   trust(s);
                   revoked(s);
               }),
         u"that is revoked. The certificate was revoked."_s},
        {"a revoked signer with a challenge over its own key: who took the one may have taken the other",
         under(orChallenge,
               [](Scene &s) {
                   const auto challenge = s.facts.challenge;
                   trust(s);
                   s.facts.challenge = challenge;
                   s.facts.signerHoldsRequestKey = true;
                   revoked(s);
               }),
         u"that is revoked"_s},
        {"another name than the signer's own",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.facts.signer->trusted->entry.scope = SignerScope::OwnName;
               }),
         u"the names in its own certificate only"_s},
        {"a signer without names, which may request for its own only",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.facts.signer->trusted->signerNames.clear();
                   s.facts.signer->trusted->entry.scope = SignerScope::OwnName;
               }),
         u"the names in its own certificate only"_s},
        {"a trusted signer whose entry needs a challenge, and there is none",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.facts.signer->trusted->entry.needsChallenge = true;
               }),
         u"\"Maker\" needs a challenge password all the same"_s, Check::Challenge, Fix::NewChallenge},
        {"a trusted signer makes no device known",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.facts.registration.reset();
                   s.facts.profile.reset();
               }),
         u"No device is registered"_s, Check::Registration, Fix::RegisterDevice},
        {"a trusted signer takes a use, and there is none left",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.facts.registration->usesAllowed = s.facts.registration->usesTaken = 1;
               }),
         u"no certificates left"_s, Check::Registration, Fix::EditRegistration},
        {"a trusted signer grants no other name",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.spec.dnsNames << u"r2.lab.example"_s;
               }),
         u"r2.lab.example"_s, Check::Policy},
        {"a trusted signer has the CA's own certificate",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.facts.signerIsOurs = true;
               }),
         u"this CA itself"_s},
        {"a trusted signer presents a certificate of ours that was revoked",
         under(required,
               [](Scene &s) {
                   trust(s);
                   s.present();
                   s.facts.presented->record->revocation = Revocation{};
               }),
         u"was revoked at"_s},
    };
    return rows;
}

template <typename Row>
void addRows(const std::vector<Row> &rows) {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < rows.size(); ++i) QTest::newRow(rows[i].what) << int(i);
}

QString textToDevice(const QString &endpoint, const Change &change) {
    Scene scene;
    change(scene);
    scene.facts.endpoint = endpoint;
    const auto decision = scene.decide();
    const auto *refusal = std::get_if<Refuse>(&decision);
    return refusal ? refusal->toDevice : QString();
}

}  // namespace

class tst_TrustedDecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepts_data() { addRows(acceptedRows()); }
    void accepts() {
        QFETCH(int, index);
        const Accepted &row = acceptedRows()[std::size_t(index)];
        Scene scene;
        row.change(scene);
        const auto decision = scene.decide();
        const auto *admit = std::get_if<Admit>(&decision);
        QVERIFY2(admit, scene.trace.failed() ? qPrintable(scene.trace.failed()->sentence) : "");
        QCOMPARE(admit->registrationId, 7);
        QCOMPARE(admit->spends, row.spends);
        QCOMPARE(admit->renews, row.renews);
        const Rung &rung = scene.trace.rungs().front();
        QCOMPARE(rung.check, Check::Signer);
        QCOMPARE(rung.state, row.state);
        QVERIFY2(rung.sentence.contains(row.signerRung), qPrintable(rung.sentence));
    }

    void refuses_data() { addRows(deniedRows()); }
    void refuses() {
        QFETCH(int, index);
        const Denied &row = deniedRows()[std::size_t(index)];
        Scene scene;
        row.change(scene);
        const auto decision = scene.decide();
        const auto *refusal = std::get_if<Refuse>(&decision);
        QVERIFY(refusal);
        QVERIFY(!refusal->toDevice.isEmpty());
        const Rung *failed = scene.trace.failed();
        QVERIFY(failed);
        QCOMPARE(failed->check, row.check);
        QVERIFY2(failed->sentence.contains(row.sentence), qPrintable(failed->sentence));
        QVERIFY(failed->sentence.endsWith(u'.'));
        QVERIFY(!failed->seen.isEmpty() && !failed->expected.isEmpty());
        QCOMPARE(failed->fix, row.fix);
    }

    void saysWhoVouchesInPlaceOfAChallenge() {
        Scene scene;
        under(SignerPolicy::TrustedRequired, trust)(scene);
        scene.decide();
        QCOMPARE(scene.trace.rungs()[2].sentence,
                 u"No challenge is needed: the trusted signer \"Maker\" vouches for the request."_s);
    }

    void waitsForAPersonWithATrustedSignerToo() {
        Scene scene;
        under(SignerPolicy::TrustedRequired, trust)(scene);
        scene.facts.profile->approval = Approval::ByHand;
        const auto decision = scene.decide();
        const auto *hold = std::get_if<Hold>(&decision);
        QVERIFY(hold);
        QCOMPARE(hold->reserves, std::nullopt);
        QCOMPARE(hold->renews, QString());
    }

    // Asked at /scep, the policy is that of whatever profile the name is registered with.
    void r74_tellsNoDeviceUnderWhichProfileANameIsRegistered_data() {
        QTest::addColumn<int>("signer");
        QTest::newRow("R74: self-signed") << 0;
        QTest::newRow("R74: somebody else's certificate over the key of the request") << 1;
        QTest::newRow("R74: somebody else's certificate") << 2;
    }
    void r74_tellsNoDeviceUnderWhichProfileANameIsRegistered() {
        QFETCH(int, signer);
        const Change changes[]{[](Scene &s) {
                                   selfSigned(s);
                                   withoutChallenge(s);
                               },
                               [](Scene &s) {
                                   signByMakers(s);
                                   withoutChallenge(s);
                               },
                               signByOther};
        const Change &change = changes[signer];
        const auto unregistered = [&](Scene &s) {
            change(s);
            s.facts.registration.reset();
            s.facts.profile.reset();
        };
        const QString usual = textToDevice({}, under(SignerPolicy::TrustedOrChallenge, unregistered));
        QVERIFY(!usual.isEmpty());
        for (const auto policy : {SignerPolicy::SelfSigned, SignerPolicy::Issued, SignerPolicy::TrustedOrChallenge,
                                  SignerPolicy::TrustedRequired}) {
            QCOMPARE(textToDevice({}, under(policy, change)), usual);
        }
    }

    void saysWhatAnEndpointAsksForWhereItIsNoSecret() {
        QCOMPARE(textToDevice(u"device"_s, under(SignerPolicy::TrustedRequired, selfSigned)),
                 u"Only messages that a trusted signer signed are admitted here."_s);
        QCOMPARE(textToDevice(u"device"_s, under(SignerPolicy::SelfSigned, &Scene::present)),
                 u"Only enrolments with a self-signed certificate and a challenge password are admitted here."_s);
    }
};

QTEST_APPLESS_MAIN(tst_TrustedDecision)
#include "tst_trusted_decision.moc"
