#include "ui/gallery_import.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>

#include "ui/fake_site.h"
#include "ui/forms/import_devices_dialog.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

const auto path = u"/home/anna/devices-oslo-2026.csv"_s;

class Picture {
public:
    Picture(QString folder, QString mark)
        : m_folder(std::move(folder)), m_mark(std::move(mark)), m_dialog(m_site, nullptr) {
        m_dialog.show();
    }

    FakeImport &check() {
        m_dialog.checkFile(path);
        return *m_site.import();
    }
    void pressPrimary() {
        for (QPushButton *each : m_dialog.findChildren<QPushButton *>())
            if (each->isDefault()) each->click();
    }
    void leaveOut() { m_dialog.findChild<QCheckBox *>()->click(); }
    void save(const QString &name) {
        QApplication::processEvents();
        m_dialog.grab().save(u"%1/import-%2-%3.png"_s.arg(m_folder, name, m_mark));
    }

private:
    QString m_folder;
    QString m_mark;
    FakeSite m_site;
    ImportDevicesDialog m_dialog;
};

void addGoodRows(ImportPreview &preview, int count) {
    for (int i = 0; i < count; ++i) {
        preview.examples.push_back({i + 2, u"sw-%1.oslo.office.example"_s.arg(i + 1, 3, 10, QChar(u'0')),
                                    u"192.0.2.%1"_s.arg(i % 254 + 1), u"FOC2231X%1"_s.arg(i + 100), u"device"_s,
                                    i % 3 == 0 ? u"Rack %1, third floor"_s.arg(i) : QString()});
    }
    preview.devices = count;
}

std::shared_ptr<ImportPreview> someProblems() {
    auto preview = std::make_shared<ImportPreview>();
    addGoodRows(*preview, 98);
    preview->challenges = 12;
    preview->badRows = 2;
    preview->problems = {
        {37, u"sw_036.oslo.office.example"_s, u"fqdn"_s,
         u"\"sw_036.oslo.office.example\" has an underscore: host names have letters, digits and hyphens only."_s},
        {37, u"sw_036.oslo.office.example"_s, u"ip"_s,
         u"\"192.0.2.300\" is no IP address: write it like 192.0.2.17 or 2001:db8::17."_s},
        {81, u"sw-080.oslo.office.example"_s, {}, u"The row has 5 cells, the first line names 6 columns."_s}};
    return preview;
}

std::shared_ptr<ImportPreview> manyProblems() {
    auto preview = std::make_shared<ImportPreview>();
    addGoodRows(*preview, 1000);
    preview->devices = 61'204;
    preview->challenges = 61'204;
    preview->badRows = 38'796;
    const QString name = u"a-very-long-name-of-a-switch-in-the-basement.building-seventeen.oslo.office.example"_s;
    for (int i = 0; i < 38'796; ++i) {
        preview->problems.push_back({i * 2 + 2, name, i % 2 == 0 ? u"valid_until"_s : u"serial_check"_s,
                                     u"“31.12.2027” is no time as in 2027-01-31T12:00:00Z or 2027-01-31."_s});
    }
    return preview;
}

}  // namespace

void drawImport(const QString &folder, const QString &mark) {
    Picture choice(folder, mark);
    choice.save(u"1-choice"_s);
    Q_EMIT choice.check().progressed({FileStep::Reading, 42, 100});
    choice.save(u"2-checking"_s);
    Q_EMIT choice.check().failed({FaultKind::Malformed,
                                  u"Line 4711: the octet e9 is not UTF-8; the file is perhaps in Latin-1 or "
                                  u"Windows-1252. Save the list as CSV UTF-8."_s});
    choice.save(u"3-unreadable"_s);

    Picture some(folder, mark);
    Q_EMIT some.check().checked(someProblems());
    some.save(u"4-problems"_s);
    some.leaveOut();
    some.save(u"5-left-out"_s);

    Picture good(folder, mark);
    auto preview = std::make_shared<ImportPreview>();
    addGoodRows(*preview, 100);
    auto &import = good.check();
    Q_EMIT import.checked(preview);
    good.save(u"6-good"_s);
    good.pressPrimary();
    Q_EMIT import.progressed({FileStep::Hashing, 1'234, 12'000});
    good.save(u"7-writing"_s);
    Q_EMIT import.written(100);
    good.save(u"8-done"_s);

    Picture many(folder, mark);
    Q_EMIT many.check().checked(manyProblems());
    many.save(u"9-many"_s);
}

}  // namespace scepter::ui
