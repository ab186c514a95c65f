// The types of official and legal documents and how each is abbreviated in a symbol: NĐ 30/2020, Phụ lục III, mục I,
// the Law on promulgation of legal documents, and the practice of Party bodies ("37-QĐ/TW").

export interface DocumentType {
  /** The name as it is written in the middle of a sentence. */
  readonly name: string
  /** What may stand for it in a symbol; nothing where the type has no abbreviation of its own. */
  readonly abbreviations: readonly string[]
  /** A law is cited by its name: it needs no number and no issuer. */
  readonly law?: true
  /** Types that are cited by number alone later on ("Nghị định 178"). */
  readonly binding?: true
  /** A word for documents of any type ("Văn bản số …"): it agrees with every symbol. */
  readonly general?: true
}

/** Longer names stand before the names they begin with. */
export const documentTypes: readonly DocumentType[] = [
  { name: 'Bộ luật', abbreviations: ['QH'], law: true },
  { name: 'Luật', abbreviations: ['QH'], law: true },
  { name: 'Pháp lệnh', abbreviations: ['UBTVQH', 'PL'], law: true },
  { name: 'Nghị quyết liên tịch', abbreviations: ['NQLT'], binding: true },
  { name: 'Nghị quyết', abbreviations: ['NQ', 'NQLT'], binding: true },
  { name: 'Nghị định', abbreviations: ['NĐ'], binding: true },
  { name: 'Quyết định', abbreviations: ['QĐ'], binding: true },
  { name: 'Chỉ thị', abbreviations: ['CT'], binding: true },
  { name: 'Thông tư liên tịch', abbreviations: ['TTLT'], binding: true },
  { name: 'Thông tư', abbreviations: ['TT', 'TTLT'], binding: true },
  { name: 'Kết luận', abbreviations: ['KL'], binding: true },
  { name: 'Thông báo', abbreviations: ['TB'] },
  { name: 'Thông cáo', abbreviations: ['TC'] },
  { name: 'Thông tri', abbreviations: ['TT'] },
  { name: 'Kế hoạch', abbreviations: ['KH'] },
  { name: 'Chương trình', abbreviations: ['CTr'] },
  { name: 'Hướng dẫn', abbreviations: ['HD'] },
  { name: 'Báo cáo', abbreviations: ['BC'] },
  { name: 'Tờ trình', abbreviations: ['TTr'] },
  { name: 'Công văn', abbreviations: ['CV'] },
  { name: 'Công điện', abbreviations: ['CĐ'] },
  { name: 'Đề án', abbreviations: ['ĐA'] },
  { name: 'Dự án', abbreviations: ['DA'] },
  { name: 'Phương án', abbreviations: ['PA'] },
  { name: 'Quy chế', abbreviations: ['QC'] },
  { name: 'Quy định', abbreviations: ['QyĐ', 'QĐ', 'QĐi'] },
  { name: 'Biên bản', abbreviations: ['BB', 'BBGN'] },
  { name: 'Hợp đồng', abbreviations: ['HĐ', 'HĐLĐ'] },
  { name: 'Bản ghi nhớ', abbreviations: ['BGN'] },
  { name: 'Bản thỏa thuận', abbreviations: ['BTT'] },
  { name: 'Giấy ủy quyền', abbreviations: ['GUQ'] },
  { name: 'Giấy mời', abbreviations: ['GM'] },
  { name: 'Giấy giới thiệu', abbreviations: ['GGT'] },
  { name: 'Văn bản', abbreviations: [], general: true },
]

const byName = new Map(documentTypes.map(type => [type.name.toLowerCase(), type]))
const byAbbreviation = new Map<string, DocumentType>()
for (const type of documentTypes)
  for (const abbreviation of type.abbreviations)
    if (!byAbbreviation.has(abbreviation)) byAbbreviation.set(abbreviation, type)

/** The type of that name, whatever its capitals. */
export const documentTypeNamed = (name: string): DocumentType | undefined => byName.get(name.toLowerCase())

/** The first type that this group of a symbol stands for: "KH" is Kế hoạch; undefined for an agency's own letters. */
export const documentTypeOf = (abbreviation: string): DocumentType | undefined => byAbbreviation.get(abbreviation)
