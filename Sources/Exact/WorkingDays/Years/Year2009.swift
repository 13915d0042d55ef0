// 2009: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2008/content_1175823.htm

extension PublishedYears {
    static let year2009 = """
        year 2009
        2009-01-01 off 元旦
        2009-01-02 off 元旦
        2009-01-04 work 元旦
        2009-01-24 work 春节
        2009-01-26 off 春节
        2009-01-27 off 春节
        2009-01-28 off 春节
        2009-01-29 off 春节
        2009-01-30 off 春节
        2009-02-01 work 春节
        2009-04-06 off 清明节
        2009-05-01 off 劳动节
        2009-05-28 off 端午节
        2009-05-29 off 端午节
        2009-05-31 work 端午节
        2009-09-27 work 国庆节
        2009-10-01 off 国庆节
        2009-10-02 off 国庆节
        2009-10-05 off 国庆节
        2009-10-06 off 国庆节
        2009-10-07 off 国庆节
        2009-10-08 off 国庆节
        2009-10-10 work 国庆节
        """
}
