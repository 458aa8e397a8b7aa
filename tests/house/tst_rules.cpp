// Every numbered rule that the responder is held to has a test that is named for it, or an entry on the page of
// divergences that says why not. The rules themselves are those of RFC 8894 and of what clients were seen to need;
// `responder/scep/rules.md` lists them with their sections.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int lastRule = 75;
constexpr int lastFact = 18;

QString read(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void collect(const QString &text, const QRegularExpression &pattern, QSet<QString> &found) {
    for (auto match = pattern.globalMatch(text); match.hasNext();) found.insert(match.next().captured(1).toUpper());
}

/// Of slots (`r51_refuses...`, `q4_q5_writes...`) and of rows ("R51: ...", "R51, R52: ...").
QSet<QString> namedInTests() {
    static const QRegularExpression slot(uR"(\bvoid (?:\w+::)?((?:[rq]\d+_)+))"_s);
    static const QRegularExpression rowStart(u"\"((?:[RQ]\\d+(?:, | ))*[RQ]\\d+): "_s);
    static const QRegularExpression number(uR"(([RQrq]\d+))"_s);
    QSet<QString> found;
    QDirIterator files(QStringLiteral(SCEPTER_SOURCE "/tests"), {u"tst_*.cpp"_s, u"*_cases.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(u"/house/"_s)) continue;
        const QString text = read(path);
        for (const QRegularExpression &names : {slot, rowStart}) {
            for (auto match = names.globalMatch(text); match.hasNext();)
                collect(match.next().captured(1), number, found);
        }
    }
    return found;
}

QSet<QString> namedIn(const QString &page) {
    static const QRegularExpression number(uR"(\b([RQ]\d+)\b)"_s);
    QSet<QString> found;
    collect(read(QStringLiteral(SCEPTER_SOURCE) + u'/' + page), number, found);
    return found;
}

}  // namespace

class tst_Rules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasATestOrADivergence_data();
    void everyRuleHasATestOrADivergence();
    void everyRuleIsExplained_data();
    void everyRuleIsExplained();

private:
    static void rules();
};

void tst_Rules::rules() {
    QTest::addColumn<QString>("rule");
    for (int rule = 1; rule <= lastRule; ++rule) {
        const QString name = u"R%1"_s.arg(rule);
        QTest::newRow(qPrintable(name)) << name;
    }
    for (int fact = 1; fact <= lastFact; ++fact) {
        const QString name = u"Q%1"_s.arg(fact);
        QTest::newRow(qPrintable(name)) << name;
    }
}

void tst_Rules::everyRuleHasATestOrADivergence_data() {
    rules();
}

void tst_Rules::everyRuleHasATestOrADivergence() {
    QFETCH(QString, rule);
    static const QSet<QString> tested = namedInTests();
    static const QSet<QString> divergent = namedIn(u"responder/scep/divergences.md"_s);
    QVERIFY2(tested.contains(rule) || divergent.contains(rule),
             qPrintable(rule + u" has no test that is named for it, and no entry among the divergences"_s));
}

void tst_Rules::everyRuleIsExplained_data() {
    rules();
}

void tst_Rules::everyRuleIsExplained() {
    QFETCH(QString, rule);
    static const QSet<QString> explained = namedIn(u"responder/scep/rules.md"_s);
    QVERIFY2(explained.contains(rule), qPrintable(rule + u" stands in the tests and nowhere is said what it asks"_s));
}

QTEST_GUILESS_MAIN(tst_Rules)
#include "tst_rules.moc"
