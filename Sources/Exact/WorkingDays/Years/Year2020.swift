// 2020: what differs from Monday to Friday. Written by generate.py; do not edit.
// chinesecalendar 1.11.0, every day compared with holidays 0.108.
// Notice: https://www.gov.cn/gongbao/content/2019/content_5459138.htm
// Notice: https://www.gov.cn/gongbao/content/2020/content_5477297.htm

extension PublishedYears {
    static let year2020 = """
        year 2020
        2020-01-01 off 元旦
        2020-01-19 work 春节
        2020-01-24 off 春节
        2020-01-27 off 春节
        2020-01-28 off 春节
        2020-01-29 off 春节
        2020-01-30 off 春节
        2020-01-31 off 春节
        2020-04-06 off 清明节
        2020-04-26 work 劳动节
        2020-05-01 off 劳动节
        2020-05-04 off 劳动节
        2020-05-05 off 劳动节
        2020-05-09 work 劳动节
        2020-06-25 off 端午节
        2020-06-26 off 端午节
        2020-06-28 work 端午节
        2020-09-27 work 国庆节
        2020-10-01 off 国庆节
        2020-10-02 off 国庆节
        2020-10-05 off 国庆节
        2020-10-06 off 国庆节
        2020-10-07 off 国庆节
        2020-10-08 off 国庆节
        2020-10-10 work 国庆节
        """
}
