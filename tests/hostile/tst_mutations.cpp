// Every captured message of a real client, with one bit flipped at each offset, and cut at each offset: refused with a
// reason, or answered as the honest one because all that was signed is still the same.
#include <QTest>

#include "hostile/captured_site.h"
#include "hostile/judgement.h"
#include "scep/captures.h"
#include "scep/pki_message.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;

namespace {

/// What the signature of a pkiMessage is over, and whose it is.
QByteArrayList signedPartOf(const scep::Unverified &message) {
    const scep::Header &header = message.header;
    return {header.messageType, header.transactionId, header.senderNonce,
            message.signedData.content().value_or(QByteArray()), header.signerKey.spki()};
}

QByteArrayList signedPartOf(const QByteArray &message) {
    const auto read = scep::read(message);
    return read ? signedPartOf(*read) : QByteArrayList();
}

QByteArray flippedAt(const QByteArray &message, qsizetype offset) {
    QByteArray flipped = message;
    flipped[offset] = char(flipped[offset] ^ (1 << (offset % 8)));
    return flipped;
}

}  // namespace

class tst_Mutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesNothingThatWasChanged_data() { addCaptures(); }
    void servesNothingThatWasChanged() {
        QFETCH(QString, name);
        const QByteArray honest = capturedMessage(name);
        CapturedSite site(name);
        site.send(honest);
        if (name.contains(u"-PKCSReq-"_s) && !name.contains(u"renewal"_s))
            QVERIFY2(wasServed(site.laboratory.lastTransaction()),
                     qPrintable(site.laboratory.lastTransaction().reason));
        std::vector<http::Response> responses;
        for (qsizetype offset = 0; offset < honest.size(); ++offset)
            responses.push_back(site.send(flippedAt(honest, offset)));

        const QByteArrayList signedPart = signedPartOf(honest);
        const std::vector<Transaction> recorded = site.laboratory.transactions();
        QCOMPARE(recorded.size(), std::size_t(honest.size()) + 1);
        for (qsizetype offset = 0; offset < honest.size(); ++offset) {
            const Transaction &transaction = recorded[std::size_t(offset) + 1];
            const QString complaint = complaintAboutAny(responses[std::size_t(offset)], transaction);
            QVERIFY2(complaint.isEmpty(), qPrintable(u"A flip at %1 %2"_s.arg(offset).arg(complaint)));
            if (!wasServed(transaction)) continue;
            QVERIFY2(signedPartOf(flippedAt(honest, offset)) == signedPart,
                     qPrintable(u"A flip at %1 in what is signed was served"_s.arg(offset)));
        }
        // Those that were served are one and the same request: no more than one certificate came of them.
        QVERIFY(site.laboratory.certificates().size() <= 1);
    }

    void servesNothingThatWasCut_data() { addCaptures(); }
    void servesNothingThatWasCut() {
        QFETCH(QString, name);
        const QByteArray honest = capturedMessage(name);
        CapturedSite site(name);
        std::vector<http::Response> responses;
        // A copy of exactly this length, so that a sanitizer sees a read beyond the end.
        for (qsizetype length = 0; length < honest.size(); ++length)
            responses.push_back(site.send(QByteArray(honest.constData(), length)));

        const std::vector<Transaction> recorded = site.laboratory.transactions();
        QCOMPARE(recorded.size(), std::size_t(honest.size()));
        for (std::size_t length = 0; length < recorded.size(); ++length) {
            const QString complaint = complaintAbout(responses[length], recorded[length]);
            QVERIFY2(complaint.isEmpty(), qPrintable(u"A cut at %1 %2"_s.arg(length).arg(complaint)));
            QCOMPARE(recorded[length].result, TransactionResult::NotScep);
            QCOMPARE(responses[length].status, 400);
        }
        QVERIFY(site.laboratory.certificates().empty());
    }

private:
    static void addCaptures() {
        QTest::addColumn<QString>("name");
        for (const QString &name : captures()) QTest::newRow(qPrintable(name)) << name;
    }
};

QTEST_APPLESS_MAIN(tst_Mutations)
#include "tst_mutations.moc"
