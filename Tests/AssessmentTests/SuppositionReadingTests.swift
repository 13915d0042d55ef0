import Exact
import Model
import Testing

@testable import Assessment

@Suite("Values as somebody types them to suppose")
struct SuppositionReadingTests {
    private func descriptor(_ type: FactType) -> FactDescriptor {
        FactDescriptor(
            name: "事实", type: type, isClaimed: true,
            elements: ["依据", "程序", "结果"].map { WantedElement(name: $0) },
            place: Place(file: "pack.yaml"))
    }

    @Test(
        "are read by the type of the fact",
        arguments: [
            (FactType.boolean, "是", FactValue.boolean(true)), (.boolean, "no", .boolean(false)),
            (.number, "2.50", .number(Decimal128(25, exponent: -1) ?? 0)),
            (.date, "2022-03-31", .date(CivilDate("2022-03-31") ?? .epoch)),
            (.text, "已公开", .text("已公开")),
            (.elements, "依据、结果", .elements(ElementSet(present: ["依据", "结果"], missing: ["程序"]))),
            (.elements, "结果, 依据", .elements(ElementSet(present: ["依据", "结果"], missing: ["程序"]))),
            (.elements, "无", .elements(ElementSet(present: [], missing: ["依据", "程序", "结果"]))),
            (.ledger, "无", .ledger([])),
        ])
    func values(type: FactType, text: String, wanted: FactValue) {
        #expect(SupposedValue.read(text, as: descriptor(type)) == wanted)
    }

    @Test(
        "are refused where they are none, with what is wanted in both languages",
        arguments: [
            (FactType.boolean, "也许"), (.number, "三"), (.date, "2022-13-01"), (.elements, "依据、原因"),
            (.ledger, "全部"),
        ])
    func refused(type: FactType, text: String) {
        #expect(SupposedValue.read(text, as: descriptor(type)) == nil)
        let wanted = SupposedValue.wanted(descriptor(type))
        #expect(!wanted.zh.isEmpty && wanted.zh != wanted.en)
    }
}
