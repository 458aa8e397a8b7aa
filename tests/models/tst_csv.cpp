// Comma-separated values: what is written comes back, nothing of it is a formula, and what is no CSV is refused with
// its line.
#include <QRandomGenerator>
#include <QTest>

#include "csv/csv_cell.h"
#include "csv/csv_reader.h"

using namespace Qt::StringLiterals;
using namespace scepter;

namespace {

struct Everything {
    QList<QStringList> records;
    QList<int> lines;
    QStringList problems;
    QString fault;
};

Everything readAll(QByteArrayView bytes) {
    Everything everything;
    auto reader = CsvReader::over(bytes);
    if (!reader) {
        everything.fault = reader.fault().sentence;
        return everything;
    }
    for (;;) {
        const auto record = reader->next();
        if (!record) everything.fault = record.fault().sentence;
        if (!record || !*record) return everything;
        everything.records.append((*record)->cells);
        everything.lines.append((*record)->line);
        if (!(*record)->problem.isEmpty())
            everything.problems.append(u"%1: %2"_s.arg((*record)->line).arg((*record)->problem));
    }
}

/// Of the characters that mean something to CSV or to a spreadsheet, and some that do not.
QString nastyText(QRandomGenerator &random) {
    static const QStringList pieces{u"'"_s,  u"="_s,  u"+"_s, u"-"_s,    u"@"_s,          u"\t"_s, u"\r"_s, u"\n"_s,
                                    u"\""_s, u","_s,  u";"_s, u"\r\n"_s, u"\"\""_s,       u" "_s,  u"a"_s,  u"é"_s,
                                    u"＝"_s, u"＠"_s, u"0"_s, u"\\"_s,   u"\U0001F310"_s, u"|"_s};
    QString text;
    for (int left = random.bounded(7); left > 0; --left) text += pieces[random.bounded(int(pieces.size()))];
    return text;
}

}  // namespace

class tst_Csv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellIsQuotedAndDefused_data();
    void aCellIsQuotedAndDefused();
    void onlyTheApostropheThatWasAddedIsTakenAway_data();
    void onlyTheApostropheThatWasAddedIsTakenAway();
    void everyTextComesBackAndNoneIsAFormula();
    void recordsAreReadAs_data();
    void recordsAreReadAs();
    void aRecordIsNamedByItsFirstLine();
    void aQuoteOutOfPlaceSpoilsItsRecordOnly_data();
    void aQuoteOutOfPlaceSpoilsItsRecordOnly();
    void whatIsNoCsvIsRefused_data();
    void whatIsNoCsvIsRefused();
};

void tst_Csv::aCellIsQuotedAndDefused_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"r1.lab.example"_s << u"r1.lab.example"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("comma") << u"CN=r1,O=Lab"_s << u"\"CN=r1,O=Lab\""_s;
    QTest::newRow("semicolon, a separator in some countries") << u"a;=1"_s << u"\"a;=1\""_s;
    QTest::newRow("quote") << u"the \"old\" one"_s << u"\"the \"\"old\"\" one\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("formula by plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("formula by minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("formula by at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("formula after a tab") << u"\t=1"_s << u"\"'\t=1\""_s;
    QTest::newRow("formula after a carriage return") << u"\r=1"_s << u"\"'\r=1\""_s;
    QTest::newRow("formula in full width") << u"＝1+1"_s << u"'＝1+1"_s;
    QTest::newRow("formula that was defused already") << u"'=1"_s << u"''=1"_s;
    QTest::newRow("apostrophe of a word") << u"'tis"_s << u"'tis"_s;
    QTest::newRow("beyond ASCII") << u"Tromsø"_s << u"Tromsø"_s;
}

void tst_Csv::aCellIsQuotedAndDefused() {
    QFETCH(QString, text);
    QTEST(csvCell(text), "cell");
}

void tst_Csv::onlyTheApostropheThatWasAddedIsTakenAway_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("text");
    QTest::newRow("defused") << u"'=1"_s << u"=1"_s;
    QTest::newRow("defused twice") << u"''=1"_s << u"'=1"_s;
    QTest::newRow("not defused by whoever wrote it") << u"=1"_s << u"=1"_s;
    QTest::newRow("apostrophe of a word") << u"'tis"_s << u"'tis"_s;
    QTest::newRow("apostrophe alone") << u"'"_s << u"'"_s;
    QTest::newRow("formula sign further on") << u"'a=1"_s << u"'a=1"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Csv::onlyTheApostropheThatWasAddedIsTakenAway() {
    QFETCH(QString, cell);
    QTEST(undefused(cell), "text");
}

void tst_Csv::everyTextComesBackAndNoneIsAFormula() {
    QRandomGenerator random(20261129);
    for (int round = 0; round < 20'000; ++round) {
        const QStringList texts{nastyText(random), nastyText(random), nastyText(random)};
        QByteArray file = "first,second,third,end\n";
        for (const auto &text : texts) file += csvCell(text).toUtf8() + ',';
        const auto read = readAll(file + "x\n");
        QVERIFY2(read.fault.isEmpty() && read.problems.isEmpty() && read.records.size() == 2, file.constData());
        for (int i = 0; i < texts.size(); ++i) {
            const auto cell = read.records[1].value(i);
            QCOMPARE(undefused(cell), texts[i]);
            QVERIFY2(cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()), file.constData());
        }
    }
}

void tst_Csv::recordsAreReadAs_data() {
    using Records = QList<QStringList>;
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Records>("records");
    const Records two{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("commas") << "a,b\n1,2\n"_ba << two;
    QTest::newRow("no line end at the end") << "a,b\n1,2"_ba << two;
    QTest::newRow("line ends of Windows") << "a,b\r\n1,2\r\n"_ba << two;
    QTest::newRow("line ends of old Macs") << "a,b\r1,2\r"_ba << two;
    QTest::newRow("a byte order mark") << "\xef\xbb\xbf"
                                          "a,b\n1,2\n"_ba
                                       << two;
    QTest::newRow("semicolons, as in Europe") << "a;b\n1;2\n"_ba << two;
    QTest::newRow("tabs") << "a\tb\n1\t2\n"_ba << two;
    QTest::newRow("quotes all over") << "\"a\",\"b\"\n\"1\",\"2\"\n"_ba << two;
    QTest::newRow("empty lines") << "\n\na,b\n\n,\n1,2\n\n"_ba << two;
    QTest::newRow("one column") << "a\n1\n"_ba << Records{{u"a"_s}, {u"1"_s}};
    QTest::newRow("commas in cells between semicolons")
        << "a;b\n1,5;2\n"_ba << Records{{u"a"_s, u"b"_s}, {u"1,5"_s, u"2"_s}};
    QTest::newRow("more semicolons in the first row than in the first line")
        << "a,b\n;;;,2\n"_ba << Records{{u"a"_s, u"b"_s}, {u";;;"_s, u"2"_s}};
    QTest::newRow("everything in quotes")
        << "a,b\n\"x, \"\"y\"\"\r\nz\",\"\"\n"_ba << Records{{u"a"_s, u"b"_s}, {u"x, \"y\"\r\nz"_s, QString()}};
    QTest::newRow("a cell of quotes") << "a\n\"\"\"\"\"\"\n"_ba << Records{{u"a"_s}, {u"\"\""_s}};
    QTest::newRow("empty cells") << "a,b\n,2\n1,\n"_ba
                                 << Records{{u"a"_s, u"b"_s}, {QString(), u"2"_s}, {u"1"_s, QString()}};
    QTest::newRow("UTF-8") << "a\nTromsø ☃ \U0001F310\n"_ba << Records{{u"a"_s}, {u"Tromsø ☃ \U0001F310"_s}};
    QTest::newRow("nothing") << QByteArray() << Records();
    QTest::newRow("a byte order mark alone") << "\xef\xbb\xbf"_ba << Records();
}

void tst_Csv::recordsAreReadAs() {
    QFETCH(QByteArray, file);
    const auto read = readAll(file);
    QCOMPARE(read.fault, QString());
    QCOMPARE(read.problems, QStringList());
    QTEST(read.records, "records");
}

void tst_Csv::aRecordIsNamedByItsFirstLine() {
    const auto read = readAll("a,b\r\n\r\n1,\"x\r\ny\rz\n\"\r\n2,3\r\n4,\"5\"\n6,7");
    QCOMPARE(read.lines, QList<int>({1, 3, 7, 8, 9}));
}

void tst_Csv::aQuoteOutOfPlaceSpoilsItsRecordOnly_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("problem");
    QTest::newRow("within a bare cell") << "a,b\n1,the 5\" disk, old\n3,4\n"_ba << u"2: a quote stands inside"_s;
    QTest::newRow("not doubled") << "a,b\n1,\"the 5\" disk\"\n3,4\n"_ba << u"2: text follows the closing quote"_s;
    QTest::newRow("a blank before it") << "a,b\n1, \"x\"\n3,4\n"_ba << u"2: a quote stands inside"_s;
    QTest::newRow("a blank behind it") << "a,b\n1,\"x\" \n3,4\n"_ba << u"2: text follows the closing quote"_s;
}

void tst_Csv::aQuoteOutOfPlaceSpoilsItsRecordOnly() {
    QFETCH(QByteArray, file);
    QFETCH(QString, problem);
    const auto read = readAll(file);
    QCOMPARE(read.fault, QString());
    QCOMPARE(read.problems.size(), 1);
    QVERIFY2(read.problems[0].startsWith(problem), qPrintable(read.problems[0]));
    QCOMPARE(read.records.size(), 3);
    QCOMPARE(read.records[2], QStringList({u"3"_s, u"4"_s}));
}

void tst_Csv::whatIsNoCsvIsRefused_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<QString>("has");
    const auto text = u"fqdn,notes\na.example,ok\n"_s;
    QByteArray little(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QByteArray big = little;
    for (qsizetype i = 0; i + 1 < big.size(); i += 2) std::swap(big[i], big[i + 1]);
    QTest::newRow("UTF-16 with its mark") << "\xff\xfe" + little << u"Line 1: "_s << u"UTF-16"_s;
    QTest::newRow("UTF-16, the other octet first") << "\xfe\xff" + big << u"Line 1: "_s << u"UTF-16"_s;
    QTest::newRow("UTF-16 without its mark") << little << u"Line 1: "_s << u"UTF-16"_s;
    QTest::newRow("UTF-16 without its mark, the other octet first") << big << u"Line 1: "_s << u"UTF-16"_s;
    QTest::newRow("Latin-1") << "a\nok\ncaf\xe9\nx\n"_ba << u"Line 3: "_s << u"the octet e9"_s;
    QTest::newRow("Latin-1 behind UTF-8") << "a\nø, caf\xe9\nx\n"_ba << u"Line 2: "_s << u"the octet e9"_s;
    QTest::newRow("half a character at the end") << "a\nok \xe2\x98"_ba << u"Line 2: "_s << u"the octet e2"_s;
    QTest::newRow("a NUL") << "a,b\nok,\nx,y\0z\n"_ba << u"Line 3: "_s << u"NUL"_s;
    QTest::newRow("a spreadsheet") << "PK\x03\x04\x14"_ba << u"Line 1: "_s << u".xlsx"_s;
    QTest::newRow("an open quote") << "a\nok\n\"x\ny\n"_ba << u"Line 3: "_s << u"never closed"_s;
    QTest::newRow("an open quote at the end") << "a\n\""_ba << u"Line 2: "_s << u"never closed"_s;
}

void tst_Csv::whatIsNoCsvIsRefused() {
    QFETCH(QByteArray, file);
    QFETCH(QString, begins);
    QFETCH(QString, has);
    const auto fault = readAll(file).fault;
    QVERIFY2(fault.startsWith(begins), qPrintable(fault));
    QVERIFY2(fault.contains(has), qPrintable(fault));
    QVERIFY2(fault.endsWith(u'.'), qPrintable(fault));
}

QTEST_GUILESS_MAIN(tst_Csv)
#include "tst_csv.moc"
